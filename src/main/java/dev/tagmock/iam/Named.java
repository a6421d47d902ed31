package dev.tagmock.iam;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Something with a name, and an id that the name alone decides: the same after a restart and on every replica. */
record Named(String id, String name) {
    static Named of(String kind, String name) {
        byte[] seed = (kind + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new Named(UUID.nameUUIDFromBytes(seed).toString().replace("-", ""), name);
    }
}
