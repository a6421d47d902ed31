/** Serves one OpenAPI document of all operations, put together from the files {@code openapi.yaml} of their packages. */
@NullMarked
package dev.tagmock.openapi;

import org.jspecify.annotations.NullMarked;
