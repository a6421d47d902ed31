@NullMarked
package dev.tagmock.world;

import org.jspecify.annotations.NullMarked;
