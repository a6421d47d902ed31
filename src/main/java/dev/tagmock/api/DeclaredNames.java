package dev.tagmock.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the fixtures read so far declare, of which each thing may be declared once. */
public class DeclaredNames {
    private final Set<List<Object>> things = new HashSet<>();
    private final Map<List<Object>, String> titles = new HashMap<>();

    /**
     * Notes something that has to be the only one of its kind and name, and throws the section's mistake if it is not.
     *
     * @param name null for one without, which clashes with none
     */
    public void addOnce(Section<?> section, String field, String kind, @Nullable Object name) {
        if (name != null && !things.add(List.of(kind, name))) {
            throw section.mistake(field, "is declared twice");
        }
    }

    /** Notes what something is called that may be declared in pieces, and throws the section's mistake if another calls it otherwise. */
    public void addTitle(Section<?> section, String field, String kind, Object id, @Nullable String title) {
        String earlier = title == null ? null : titles.putIfAbsent(List.of(kind, id), title);
        if (earlier != null && !earlier.equals(title)) {
            throw section.mistake(field, "is another name than before");
        }
    }
}
