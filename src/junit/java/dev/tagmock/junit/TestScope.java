package dev.tagmock.junit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A part of the world that is one test's, or one class's: what it changes, no other sees. */
record TestScope(String projectId, long businessId) {
    /** A project and a business that nobody else uses; the number is one that clients in any language hold exactly. */
    static TestScope random() {
        return new TestScope(
                UUID.randomUUID().toString().replace("-", ""),
                ThreadLocalRandom.current().nextLong(1_000_000_000, 1L << 53));
    }

    /** The query parameters that mean its halves. */
    List<String> queries() {
        return List.of("project_id=" + projectId, "bk_biz_id=" + businessId);
    }

    /**
     * The query parameter for the half that a text is about.
     *
     * @throws IllegalArgumentException if it is about neither: it could change what others' tests see
     */
    String queryFor(String text) {
        if (text.contains(projectId)) {
            return queries().get(0);
        }
        if (text.contains(Long.toString(businessId))) {
            return queries().get(1);
        }
        throw new IllegalArgumentException(
                "must name the project " + projectId + " or the business " + businessId + ": " + text.strip());
    }
}
