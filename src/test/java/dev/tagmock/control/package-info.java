/** The controls as their users see them. */
@NullMarked
package dev.tagmock.control;

import org.jspecify.annotations.NullMarked;
