package dev.tagmock.control;

import dev.tagmock.api.NearestName;
import dev.tagmock.api.UrlEncoded;
import dev.tagmock.api.WholeNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a control call. Unknown parameters are rejected: a misspelt filter would silently not filter. */
public final class ControlQuery {
    private final Map<String, String> values;

    private ControlQuery(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query.
     *
     * @throws ControlRejected if it has a parameter that is none of these
     */
    public static ControlQuery of(HttpServletRequest request, String... names) {
        Map<String, String> values = UrlEncoded.decode(request.getQueryString());
        List<String> known = List.of(names);
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw ControlRejected.of(name, "unknown parameter" + NearestName.hint(name, known));
            }
        }
        return new ControlQuery(values);
    }

    /** A parameter's text; null if it is absent. */
    public @Nullable String text(String name) {
        return values.get(name);
    }

    /** A parameter's number; null if it is absent. */
    public @Nullable Long number(String name) {
        String text = values.get(name);
        try {
            return text == null ? null : WholeNumber.of(text);
        } catch (NumberFormatException e) {
            throw ControlRejected.of(name, "must be a whole number");
        }
    }

    /** A parameter's number, or the usual one if it is absent; between 0 and the most. */
    public int count(String name, int usual, int most) {
        Long number = number(name);
        if (number != null && (number < 0 || number > most)) {
            throw ControlRejected.of(name, "must be 0 to " + most);
        }
        return number == null ? usual : number.intValue();
    }

    /** A parameter that is true or false; null if it is absent. */
    public @Nullable Boolean flag(String name) {
        String text = values.get(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ControlRejected.of(name, "must be true or false");
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    /** A parameter's moment; null if it is absent. */
    public @Nullable Instant moment(String name) {
        String text = values.get(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw ControlRejected.of(name, "must be a moment like 2099-01-01T00:00:00Z");
        }
    }
}
