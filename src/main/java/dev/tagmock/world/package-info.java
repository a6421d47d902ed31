/** What exists: whether calls may bring resources into being. */
@NullMarked
package dev.tagmock.world;

import org.jspecify.annotations.NullMarked;
