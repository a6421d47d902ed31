package dev.tagmock.api;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;

/** Says where JSON is not as it should be. What stands there is not repeated: it may be a secret. */
public final class JsonMistake {
    private JsonMistake() {}

    /** The line and column where it stops being JSON, or the field of another type than expected. */
    public static String of(JacksonException e) {
        if (e instanceof StreamReadException && !(e instanceof InputCoercionException)) {
            return "not JSON at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr();
        }
        String field = field(e);
        return "mistake at " + (field.isEmpty() ? "body" : field);
    }

    /** The way to the mistake, like {@code tags[0].key}; empty for the whole. */
    public static String field(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
