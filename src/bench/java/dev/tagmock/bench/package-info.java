/** Measures the service beside its peers, on one machine, in one run. */
@NullMarked
package dev.tagmock.bench;

import org.jspecify.annotations.NullMarked;
