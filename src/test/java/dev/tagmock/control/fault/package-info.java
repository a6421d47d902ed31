/** The controls as their users see them. */
@NullMarked
package dev.tagmock.control.fault;

import org.jspecify.annotations.NullMarked;
