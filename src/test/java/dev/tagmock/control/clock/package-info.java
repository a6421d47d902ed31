/** The time in the emulated APIs. */
@NullMarked
package dev.tagmock.control.clock;

import org.jspecify.annotations.NullMarked;
