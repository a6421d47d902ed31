package dev.tagmock.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody meant who misspelt it. */
public final class NearestName {
    private NearestName() {}

    /** A remark for the end of a message; empty if there is no name to propose. */
    public static String hint(String misspelt, @Nullable Collection<?> names) {
        return of(misspelt, names).map(name -> ", did you mean " + name + "?").orElse("");
    }

    /** The nearest, if no more than a quarter of its letters differ, rounded up. */
    static Optional<String> similar(String misspelt, Collection<?> names) {
        int most = (misspelt.length() + 3) / 4;
        // A caller's name may be long, and there may be many: most are told by their length.
        List<String> near = names.stream()
                .map(Object::toString)
                .filter(name -> Math.abs(name.length() - misspelt.length()) <= most)
                .toList();
        return of(misspelt, near)
                .filter(name -> distance(misspelt.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= most);
    }

    /** The nearest, if there are names at all. */
    private static Optional<String> of(String misspelt, @Nullable Collection<?> names) {
        String wanted = misspelt.toLowerCase(Locale.ROOT);
        return names == null
                ? Optional.empty()
                : names.stream()
                        .map(Object::toString)
                        .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's: how many letters must be put in, left out or changed. */
    public static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
