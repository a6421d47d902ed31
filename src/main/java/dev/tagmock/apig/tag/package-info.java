/** The tags of gateways, and gateways by their tags. */
@NullMarked
package dev.tagmock.apig.tag;

import org.jspecify.annotations.NullMarked;
