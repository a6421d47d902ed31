/** The state as a document, and the way back to how it began. */
@NullMarked
package dev.tagmock.control.state;

import org.jspecify.annotations.NullMarked;
