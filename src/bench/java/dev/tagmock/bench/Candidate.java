package dev.tagmock.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A server that can be started.
 *
 * @param arguments of the JVM, given the port to serve on
 * @param firstCall whose right answer shows that it serves
 * @param readyCall what it has to be told before each turn, if anything
 */
record Candidate(String name, IntFunction<List<String>> arguments, Call firstCall, Optional<Call> readyCall) {
    Candidate(String name, IntFunction<List<String>> arguments, Call firstCall) {
        this(name, arguments, firstCall, Optional.empty());
    }
}
