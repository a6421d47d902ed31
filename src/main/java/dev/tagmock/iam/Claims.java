package dev.tagmock.iam;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a token says (lifecycle contract, section 14).
 *
 * @param ofDomain whether it was asked for for the domain
 * @param methods how its owner was known
 */
record Claims(Identity identity, boolean ofDomain, List<String> methods, Instant issuedAt, Instant expiresAt) {
    static final List<String> BY_PASSWORD = List.of("password");
    static final List<String> BY_TOKEN = List.of("token");

    Claims {
        // A made-up token may lack something.
        requireNonNull(identity);
        requireNonNull(methods);
        requireNonNull(issuedAt);
        requireNonNull(expiresAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
