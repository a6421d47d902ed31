/** The emulator's own API below {@code /_tagmock}: what was called, and what is to fail. Knows no vendor. */
@NullMarked
package dev.tagmock.control;

import org.jspecify.annotations.NullMarked;
