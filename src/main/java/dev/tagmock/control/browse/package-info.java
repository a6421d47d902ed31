/** What there is, part by part, to look at: nobody has to take all of the state to see some of it. */
@NullMarked
package dev.tagmock.control.browse;

import org.jspecify.annotations.NullMarked;
