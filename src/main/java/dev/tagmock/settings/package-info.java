/** What the operator told the service, and how it refuses to start with what it cannot mean. */
@NullMarked
package dev.tagmock.settings;

import org.jspecify.annotations.NullMarked;
