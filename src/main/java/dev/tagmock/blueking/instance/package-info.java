/** Service instances and their processes, which are stored with them; and what fixtures declare of them. */
@NullMarked
package dev.tagmock.blueking.instance;

import org.jspecify.annotations.NullMarked;
