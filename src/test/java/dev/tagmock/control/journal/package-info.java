/** The controls as their users see them. */
@NullMarked
package dev.tagmock.control.journal;

import org.jspecify.annotations.NullMarked;
