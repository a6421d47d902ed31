@NullMarked
package dev.tagmock.settings;

import org.jspecify.annotations.NullMarked;
