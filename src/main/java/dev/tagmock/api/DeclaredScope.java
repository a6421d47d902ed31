package dev.tagmock.api;

import dev.tagmock.tag.Declaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the world as fixtures declare it; it may be declared in several pieces.
 *
 * @param name null where this piece gives none
 */
public record DeclaredScope(String id, @Nullable String name, List<Declaration> resources) {}
