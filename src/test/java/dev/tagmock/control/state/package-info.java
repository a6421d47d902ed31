@NullMarked
package dev.tagmock.control.state;

import org.jspecify.annotations.NullMarked;
