/** TagMock's image in the tests of others: needs Testcontainers and a container engine. */
@NullMarked
package dev.tagmock.testcontainers;

import org.jspecify.annotations.NullMarked;
