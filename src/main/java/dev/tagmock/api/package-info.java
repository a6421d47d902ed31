/**
 * The floor both APIs stand on: request ids, raw bodies, and the one place where what goes wrong outside an API's own
 * code becomes that API's answer. Knows no API; each presents itself as a {@link dev.tagmock.api.PathOwner}.
 */
@NullMarked
package dev.tagmock.api;

import org.jspecify.annotations.NullMarked;
