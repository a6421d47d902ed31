package dev.tagmock.control;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.NearestName;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.WholeNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The fields and parameters by which the control API names parts of the world: one for each kind that an API has. */
@Component
public class Scopes {
    private final ObjectProvider<EmulatedApi> apis;

    /** With the APIs at hand when they are first asked for: they are made later than what writes JSON. */
    Scopes(ObjectProvider<EmulatedApi> apis) {
        this.apis = apis;
    }

    /** All kinds. */
    public List<ScopeKind> kinds() {
        return apis.orderedStream()
                .map(EmulatedApi::scopes)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The names of all fields and parameters, and of some others. */
    public String[] names(String... others) {
        return Stream.concat(kinds().stream().map(ScopeKind::parameter), Stream.of(others))
                .toArray(String[]::new);
    }

    /**
     * What a call without other parameters is about.
     *
     * @throws ControlRejected if it names more than one part of the world, or one not properly
     */
    public Scope of(HttpServletRequest request) {
        return of(ControlQuery.of(request, names()));
    }

    /** The same of a query that has been read. */
    public Scope of(ControlQuery query) {
        Scope scope = Scope.EVERYTHING;
        for (ScopeKind kind : kinds()) {
            String text = query.text(kind.parameter());
            if (text != null) {
                scope = only(scope, kind.of(id(kind, text)));
            }
        }
        return scope;
    }

    /**
     * The id of one as a query has it.
     *
     * @throws ControlRejected if it is to be a number and is none
     */
    public static String id(ScopeKind kind, String text) {
        try {
            return kind.numeric() ? Long.toString(WholeNumber.of(text)) : text;
        } catch (NumberFormatException e) {
            throw ControlRejected.of(kind.parameter(), "must be a whole number");
        }
    }

    /**
     * What a body is about, by the fields that are left when all others have been read.
     *
     * @param prefix what stands before the names of fields
     * @param others the names of the body's other fields, for who has misspelt one
     * @throws ControlRejected naming a field that is unknown or of another type
     */
    public Scope in(Map<String, @Nullable Object> fields, String prefix, Collection<String> others) {
        List<String> own = List.of(names());
        for (String field : fields.keySet()) {
            if (!own.contains(field)) {
                List<String> known =
                        Stream.concat(others.stream(), own.stream()).toList();
                throw ControlRejected.of(prefix + field, "unknown field" + NearestName.hint(field, known));
            }
        }
        Scope scope = Scope.EVERYTHING;
        for (ScopeKind kind : kinds()) {
            Object value = fields.get(kind.parameter());
            if (value != null) {
                scope = only(scope, kind.of(id(kind, value, prefix)));
            }
        }
        return scope;
    }

    private static String id(ScopeKind kind, Object value, String prefix) {
        boolean fits = kind.numeric() ? value instanceof Integer || value instanceof Long : value instanceof String;
        if (!fits) {
            throw ControlRejected.of(
                    prefix + kind.parameter(), kind.numeric() ? "must be a whole number" : "must be text");
        }
        return value.toString();
    }

    private static Scope only(Scope former, Scope scope) {
        if (!former.equals(Scope.EVERYTHING)) {
            throw ControlRejected.of(scope.kind(), "cannot go with " + former.kind());
        }
        return scope;
    }
}
