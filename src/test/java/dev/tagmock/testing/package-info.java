/** What tests of every part share: a server, a client that shows answers as they are, and raw sockets. */
@NullMarked
package dev.tagmock.testing;

import org.jspecify.annotations.NullMarked;
