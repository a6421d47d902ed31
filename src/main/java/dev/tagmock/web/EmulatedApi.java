package dev.tagmock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One emulated API as seen from outside. Several may go by one name, where an API can be reached in several ways. */
public interface EmulatedApi extends PathOwner {
    /** What it is called where all are listed: one word in lower case. */
    String name();

    /**
     * What a call is about, as far as that can be told from its path and from what has been read of its body.
     *
     * @param request one whose path it owns
     */
    Scope scope(HttpServletRequest request);

    /** What its calls are about one part each of; null if they are about no part of the world. */
    @Nullable
    ScopeKind scopes();

    /** The codes of all the errors that it can be made to answer with. */
    Set<String> errorCodes();

    /**
     * What a handler throws, or lets be thrown, to have a call answered with an error.
     *
     * @param code one of {@link #errorCodes}; where several errors share it, one that every call can meet is meant
     */
    RuntimeException error(String code, HttpServletRequest request);
}
