/** What is called and answered, written down as files that can be played again. */
@NullMarked
package dev.tagmock.control.record;

import org.jspecify.annotations.NullMarked;
