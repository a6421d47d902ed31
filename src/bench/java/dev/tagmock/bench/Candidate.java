package dev.tagmock.bench;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A server that can be started.
 *
 * @param arguments of the JVM, given the port to serve on
 * @param firstCall whose right answer shows that it serves
 */
record Candidate(String name, IntFunction<List<String>> arguments, Call firstCall) {}
