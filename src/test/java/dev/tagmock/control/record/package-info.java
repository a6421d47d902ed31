/** What is written down of calls. */
@NullMarked
package dev.tagmock.control.record;

import org.jspecify.annotations.NullMarked;
