package dev.tagmock.control.record;

import dev.tagmock.api.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of a scope's ids. A text is the same id wherever it stands; a number is so only where the fields are of one kind, for different
 * things have the same numbers.
 */
class RecordedIds {
    private static final String ANY = "id";

    /** A number with so many digits is no other thing's. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,15}");

    /** A text of so many characters is an id wherever it stands: nobody's word is that long. */
    private static final int LONG = 16;

    /** The same of a scope's, of which there is one. */
    private static final int LONG_SCOPE = 8;

    private final Scope scope;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Numbered>> numbers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    RecordedIds(Scope scope) {
        this.scope = scope;
    }

    /**
     * What an id is called from now on.
     *
     * @param operation where it was found: what one operation calls {@code id} is of one kind
     */
    String name(String field, String id, String operation) {
        String kind = field.endsWith("ids") ? field.substring(0, field.length() - 1) : field;
        boolean isNumber = SHORT_NUMBER.matcher(id).matches();
        if (id.equals(scope.id()) && (!isNumber || kind.equals(scope.kind()))) {
            return scope.kind();
        }
        return isNumber
                ? number(kind, operation, numbers.computeIfAbsent(id, unseen -> new ArrayList<>()))
                : texts.computeIfAbsent(id, unseen -> fresh(kind));
    }

    /** What a text is called that is known for an id; empty if it is none. */
    Optional<String> known(String text) {
        return text.equals(scope.id()) ? Optional.of(scope.kind()) : Optional.ofNullable(texts.get(text));
    }

    /** The same of a part of a text. */
    Optional<String> knownPart(String part) {
        boolean isLong = part.length() >= LONG || (part.length() >= LONG_SCOPE && part.equals(scope.id()));
        return isLong ? known(part) : Optional.empty();
    }

    private String number(String kind, String operation, List<Numbered> same) {
        if (kind.equals(ANY)) {
            return last(same, one -> one.operation.equals(operation))
                    .orElseGet(() -> add(same, new Numbered(fresh(kind), operation, null)))
                    .name;
        }
        // What was created without a kind is of that which first names it.
        Numbered found = last(same, one -> isOneKind(one.kind, kind))
                .or(() -> last(same, one -> one.kind == null))
                .orElseGet(() -> add(same, new Numbered(fresh(kind), "", kind)));
        found.kind = kind;
        return found.name;
    }

    private static Numbered add(List<Numbered> all, Numbered one) {
        all.add(one);
        return one;
    }

    private static Optional<Numbered> last(List<Numbered> all, Predicate<Numbered> which) {
        return all.stream().filter(which).reduce((before, after) -> after);
    }

    /** The longer one says more of the same. */
    private static boolean isOneKind(@Nullable String one, String other) {
        return one != null && (one.equals(other) || one.endsWith("_" + other) || other.endsWith("_" + one));
    }

    private String fresh(String kind) {
        int count = counts.merge(kind, 1, Integer::sum);
        return kind + (count == 1 ? "" : "_" + count);
    }

    /** One that is a number. */
    private static final class Numbered {
        private final String name;
        private final String operation;
        private @Nullable String kind;

        Numbered(String name, String operation, @Nullable String kind) {
            this.name = name;
            this.operation = operation;
            this.kind = kind;
        }
    }
}
