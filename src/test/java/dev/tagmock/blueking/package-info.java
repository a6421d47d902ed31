/** The BlueKing API as a client sees it, section by section of its contract. */
@NullMarked
package dev.tagmock.blueking;

import org.jspecify.annotations.NullMarked;
