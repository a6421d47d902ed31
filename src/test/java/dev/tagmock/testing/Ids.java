package dev.tagmock.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Ids that no other test uses, so that tests can share a server. */
public final class Ids {
    private Ids() {}

    /** A project's or gateway's id: 32 hex digits, as the vendor's are. */
    public static String hex() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    /** A business's or service instance's id. */
    public static long number() {
        return ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE / 2);
    }
}
