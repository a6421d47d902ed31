/** What there is, as lists give it. */
@NullMarked
package dev.tagmock.control.browse;

import org.jspecify.annotations.NullMarked;
