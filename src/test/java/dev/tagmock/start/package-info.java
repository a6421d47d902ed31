@NullMarked
package dev.tagmock.start;

import org.jspecify.annotations.NullMarked;
