/** How the service starts: its settings and its storage. With an invalid setting it says so in one line, and does not start. */
@NullMarked
package dev.tagmock.start;

import org.jspecify.annotations.NullMarked;
