/** The shared domain: resources and the tags on them. Knows no HTTP, no vendor and no wire format. */
@NullMarked
package dev.tagmock.tag;

import org.jspecify.annotations.NullMarked;
