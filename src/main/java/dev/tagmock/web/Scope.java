package dev.tagmock.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of the world that something is about: a project, a business, or with neither all of it.
 *
 * @param projectId of APIG; null if none is meant
 * @param bkBizId of BlueKing; null if none is meant
 */
public record Scope(@Nullable String projectId, @Nullable Long bkBizId) {
    /** All of the world; also what a call is about that names no part of it. */
    public static final Scope EVERYTHING = new Scope(null, null);

    /** Whether that lies in this scope. What is about everything lies in no smaller one. */
    public boolean contains(Scope other) {
        return (projectId == null || projectId.equals(other.projectId))
                && (bkBizId == null || Objects.equals(bkBizId, other.bkBizId));
    }
}
