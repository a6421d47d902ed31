package dev.tagmock.api;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One emulated API as seen from outside. Several may go by one name, where an API can be reached in several ways. */
public interface EmulatedApi extends PathOwner {
    /** What it is called where all are listed: one word in lower case. */
    String name();

    /** What its calls are about one part each of; null if they are about no part of the world. */
    default @Nullable ScopeKind scopes() {
        return null;
    }

    /**
     * What a call is about, as far as that can be told from its path, as a rule by the variable that the kind of scope is called by, and from
     * what has been read of its body.
     *
     * @param exchange of a path that it owns
     */
    default Scope scope(Exchange exchange) {
        ScopeKind kind = scopes();
        String id = kind == null ? "" : exchange.variable(kind.parameter());
        return kind == null || id.isEmpty() ? Scope.EVERYTHING : kind.of(id);
    }

    /**
     * Checks who calls one of its operations, and whether they may. What handlers take as an argument, it notes in the exchange.
     *
     * @throws RuntimeException what it rejects the call with
     * @throws IOException if the body is part of the credentials and cannot be read
     */
    default void admit(Exchange exchange) throws IOException {}

    /**
     * The body of a call that was admitted: JSON, as far as the API says nothing else.
     *
     * @param type that the operation's handler takes
     * @throws RuntimeException what it rejects the call with, if it is not of that type
     * @throws IOException if it cannot be read
     */
    default <T> T read(Exchange exchange, Class<T> type) throws IOException {
        return JsonMapper.shared().readValue(exchange.body().bytes(), type);
    }

    /** The code in its successes; null if they have none. */
    default @Nullable String successCode() {
        return null;
    }

    /** The codes of all the errors that it can be made to answer with. */
    Set<String> errorCodes();

    /** What an error with one of {@link #errorCodes} says, with "…" for each of its details; empty if that is not known. */
    default String errorText(String code) {
        return "";
    }

    /**
     * What a handler throws, or lets be thrown, to have a call answered with an error.
     *
     * @param code one of {@link #errorCodes}; where several errors share it, one that every call can meet is meant
     */
    RuntimeException error(String code, Exchange exchange);
}
