/** The time in the emulated APIs, as tests set it. */
@NullMarked
package dev.tagmock.control.clock;

import org.jspecify.annotations.NullMarked;
