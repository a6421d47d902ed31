/** The page to look at: what there is, what was called and what is to fail. Does nothing that the control API cannot do. */
@NullMarked
package dev.tagmock.control.console;

import org.jspecify.annotations.NullMarked;
