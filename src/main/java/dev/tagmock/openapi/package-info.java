/**
 * Describes every operation as an OpenAPI document, read off the code that answers: paths off the handlers, schemas off
 * the wire records, errors off their enums. Texts stand beside the classes, in {@code openapi.yaml}.
 */
@NullMarked
package dev.tagmock.openapi;

import org.jspecify.annotations.NullMarked;
