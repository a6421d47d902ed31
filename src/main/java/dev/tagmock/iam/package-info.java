/** The identity service that clients of APIG need: users, tokens, access keys, policies, signature verification. */
@NullMarked
package dev.tagmock.iam;

import org.jspecify.annotations.NullMarked;
