package dev.tagmock.iam;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, by name.
 *
 * @param domain the account that the user belongs to
 * @param projectId the project that is worked in; null for none
 */
record Identity(Named user, Named domain, @Nullable String projectId) {
    /** Where nobody says otherwise. */
    static final String ANY = "tagmock";

    Identity {
        requireNonNull(user);
        requireNonNull(domain);
    }

    static Identity of(String user, String domain, @Nullable String projectId) {
        return of(user, Named.of("domain", domain), projectId);
    }

    static Identity of(String user, Named domain, @Nullable String projectId) {
        return new Identity(Named.of("user", domain.name() + "/" + user).called(user), domain, projectId);
    }

    Identity in(@Nullable String project) {
        return new Identity(user, domain, project);
    }
}
