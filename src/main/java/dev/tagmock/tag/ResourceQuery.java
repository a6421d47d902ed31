package dev.tagmock.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a namespace's resources are asked for; all conditions hold together.
 *
 * @param name the only one asked for, or null
 * @param titleStart what the title or, where there is none, the name begins with; empty for any
 * @param titlePart what it has somewhere in it; empty for any
 * @param text what name or title has somewhere in it, in whatever case; empty for any
 * @param withoutTags whether only resources without any tag are asked for
 * @param selectors tags to have or to lack
 */
public record ResourceQuery(
        String namespace,
        @Nullable String name,
        String titleStart,
        String titlePart,
        String text,
        boolean withoutTags,
        List<TagSelector> selectors) {}
