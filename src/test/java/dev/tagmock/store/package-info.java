@NullMarked
package dev.tagmock.store;

import org.jspecify.annotations.NullMarked;
