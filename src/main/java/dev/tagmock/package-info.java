/** The service's entry; each part of it has a package of its own below this one. */
@NullMarked
package dev.tagmock;

import org.jspecify.annotations.NullMarked;
