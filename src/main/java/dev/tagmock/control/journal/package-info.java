/** What was called: the last calls, their secrets left out. */
@NullMarked
package dev.tagmock.control.journal;

import org.jspecify.annotations.NullMarked;
