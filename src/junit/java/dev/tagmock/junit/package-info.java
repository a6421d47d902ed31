/** TagMock in the tests of others: needs the packaged jar, a JDK and JUnit Jupiter, and nothing else. */
@NullMarked
package dev.tagmock.junit;

import org.jspecify.annotations.NullMarked;
