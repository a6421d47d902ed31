package dev.tagmock.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How a request came in.
 *
 * @param request as the container has it
 * @param id given to it here
 * @param path as sent; empty for some that the container rejects
 * @param startNanos when its first byte came, of {@link System#nanoTime()}
 * @param headers gives names and values as sent, in their order
 */
public record Arrival(
        HttpServletRequest request,
        String id,
        String path,
        long startNanos,
        Consumer<BiConsumer<String, String>> headers) {}
