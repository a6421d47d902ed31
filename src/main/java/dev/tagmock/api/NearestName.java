package dev.tagmock.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody meant who misspelt it. */
public final class NearestName {
    /** A shorter part is in many names. */
    private static final int LEAST_PART = 4;

    private NearestName() {}

    /** A remark for the end of a message; empty if no name is {@link #similar}. */
    public static String hint(String misspelt, @Nullable Collection<?> names) {
        return names == null
                ? ""
                : similar(misspelt, names)
                        .map(name -> ", did you mean " + name + "?")
                        .orElse("");
    }

    /**
     * The nearest, if no more than a quarter of its letters differ, rounded up, or else one that begins or ends with it or with its last
     * part: what is farther off was hardly meant.
     */
    public static Optional<String> similar(String misspelt, Collection<?> names) {
        int most = (misspelt.length() + 3) / 4;
        String wanted = misspelt.toLowerCase(Locale.ROOT);
        ToIntFunction<String> distance = name -> distance(wanted, name.toLowerCase(Locale.ROOT));
        return names.stream()
                .map(Object::toString)
                // A caller's name may be long, and there may be many: most are told by their length.
                .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
                .min(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance.applyAsInt(name) <= most)
                .or(() -> withPart(misspelt, names));
    }

    private static Optional<String> withPart(String misspelt, Collection<?> names) {
        String part = misspelt.substring(misspelt.lastIndexOf('.') + 1);
        return part.length() < LEAST_PART
                ? Optional.empty()
                : names.stream()
                        .map(Object::toString)
                        .filter(name -> name.equals(part)
                                || (name.startsWith(part) && isBetweenParts(name.charAt(part.length())))
                                || (name.endsWith(part)
                                        && isBetweenParts(name.charAt(name.length() - part.length() - 1))))
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isBetweenParts(char character) {
        return character == '.' || character == '_' || character == '-';
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
