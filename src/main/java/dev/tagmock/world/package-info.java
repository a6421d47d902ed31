/** The resources and callers that fixtures declare, and whether requests may create resources by naming them. */
@NullMarked
package dev.tagmock.world;

import org.jspecify.annotations.NullMarked;
