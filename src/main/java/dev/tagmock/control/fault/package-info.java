/** What is to fail: delays, errors and dropped connections, on the calls that somebody chose. */
@NullMarked
package dev.tagmock.control.fault;

import org.jspecify.annotations.NullMarked;
