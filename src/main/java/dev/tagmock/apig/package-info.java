/** The APIG API: what its packages share, which are operations, errors, bodies and tag rules. */
@NullMarked
package dev.tagmock.apig;

import org.jspecify.annotations.NullMarked;
