@NullMarked
package dev.tagmock.quick;

import org.jspecify.annotations.NullMarked;
