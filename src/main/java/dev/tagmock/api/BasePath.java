package dev.tagmock.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what was meant by a path that is right but for its beginning: clients put a base path before what they call. */
final class BasePath {
    /** So many words that are the same tell that an operation is meant. */
    private static final int LEAST_WORDS = 2;

    private BasePath() {}

    /** What stands between slashes. */
    static List<String> segments(String path) {
        return Stream.of(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** The path that an operation has, if the call has some segments too many or too few before it. */
    static Optional<String> corrected(List<String> call, List<String> operation) {
        int missing = operation.size() - call.size();
        List<String> sent = call.subList(Math.max(0, -missing), call.size());
        List<String> begin = operation.subList(0, Math.max(0, missing));
        return missing != 0 && matches(sent, operation.subList(begin.size(), operation.size()))
                ? Optional.of("/"
                        + String.join(
                                "/",
                                Stream.concat(begin.stream(), sent.stream()).toList()))
                : Optional.empty();
    }

    private static boolean matches(List<String> call, List<String> operation) {
        List<Integer> words = IntStream.range(0, operation.size())
                .boxed()
                .filter(i -> !operation.get(i).startsWith("{"))
                .toList();
        return words.size() >= LEAST_WORDS
                && words.stream().allMatch(i -> operation.get(i).equals(call.get(i)));
    }
}
