package dev.tagmock.iam;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Something with a name and an id. */
record Named(String id, String name) {
    Named {
        requireNonNull(id);
        requireNonNull(name);
    }

    /** One whose id the name alone decides: the same after a restart and on every replica. */
    static Named of(String kind, String name) {
        byte[] seed = (kind + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new Named(UUID.nameUUIDFromBytes(seed).toString().replace("-", ""), name);
    }

    Named called(String otherName) {
        return new Named(id, otherName);
    }
}
