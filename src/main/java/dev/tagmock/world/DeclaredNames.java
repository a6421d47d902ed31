package dev.tagmock.world;

import dev.tagmock.settings.BadConfiguration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the files read so far declare, of which each thing may be declared once. */
class DeclaredNames {
    private final Set<List<Object>> things = new HashSet<>();
    private final Map<List<Object>, String> titles = new HashMap<>();

    /**
     * Notes something that has to be the only one of its kind and name.
     *
     * @param name null for one without, which clashes with none
     * @throws BadConfiguration if it is not
     */
    void addOnce(FixtureFile file, String path, String kind, @Nullable Object name) {
        if (name != null && !things.add(List.of(kind, name))) {
            throw file.mistake(path, "is declared twice");
        }
    }

    /**
     * Notes what something is called that may be declared in parts.
     *
     * @throws BadConfiguration if another part calls it otherwise
     */
    void addTitle(FixtureFile file, String path, String kind, Object id, @Nullable String title) {
        String earlier = title == null ? null : titles.putIfAbsent(List.of(kind, id), title);
        if (earlier != null && !earlier.equals(title)) {
            throw file.mistake(path, "is another name than before");
        }
    }
}
