/** Where the state is kept: in memory, in a folder, or in a database that several processes share. */
@NullMarked
package dev.tagmock.store;

import org.jspecify.annotations.NullMarked;
