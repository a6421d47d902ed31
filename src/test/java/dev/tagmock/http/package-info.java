/** What both APIs stand on, as a client sees it. */
@NullMarked
package dev.tagmock.http;

import org.jspecify.annotations.NullMarked;
