/** The page as its users see it. */
@NullMarked
package dev.tagmock.control.console;

import org.jspecify.annotations.NullMarked;
