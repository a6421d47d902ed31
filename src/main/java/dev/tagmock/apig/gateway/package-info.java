/** Gateways: how they come, change and go, how they are shown, and what fixtures declare of them. */
@NullMarked
package dev.tagmock.apig.gateway;

import org.jspecify.annotations.NullMarked;
