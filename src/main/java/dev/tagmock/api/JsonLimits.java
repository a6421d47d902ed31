package dev.tagmock.api;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/** How large names, numbers and depths of JSON may be that is stored, given out and put in: larger than those of any call, which it stands in. */
public final class JsonLimits {
    private static final int DEEPEST = 2_000;
    private static final int LONGEST_NUMBER = 10_000;

    private JsonLimits() {}

    /** What reads and writes such JSON. */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
    }
}
