/** A program beside the service: it plays the contracts against any target, and reads fixtures from one. */
@NullMarked
package dev.tagmock.tools;

import org.jspecify.annotations.NullMarked;
