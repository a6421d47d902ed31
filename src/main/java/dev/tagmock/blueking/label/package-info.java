/** The labels of service instances: the operations that change and gather them. */
@NullMarked
package dev.tagmock.blueking.label;

import org.jspecify.annotations.NullMarked;
