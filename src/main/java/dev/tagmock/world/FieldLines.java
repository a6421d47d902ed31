package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * On which line of a file each of its fields stands, by paths like {@code section.users[0].name}. Collecting them finds
 * what binding to Java would pass over in silence: a field given twice, a second document, an alias (which would be read
 * as a text, the name of what it stands for).
 */
class FieldLines {
    private final String source;
    private final Map<String, Integer> lines = new HashMap<>();

    private FieldLines(String source) {
        this.source = source;
    }

    /**
     * Reads a document to its end.
     *
     * @param source what a mistake's line begins with
     * @throws BadConfiguration if it is not one well-formed document
     */
    static FieldLines read(String source, JsonParser document) {
        FieldLines found = new FieldLines(source);
        try {
            for (JsonToken token = document.nextToken(); token != null; token = document.nextToken()) {
                found.add(token, document);
            }
        } catch (JacksonException e) {
            // Its message quotes the file, which may be a secret.
            throw unreadable(source, Mark.of(e));
        }
        return found;
    }

    private void add(JsonToken token, JsonParser document) {
        TokenStreamContext context = document.streamReadContext();
        String path = path(context);
        Integer earlier =
                lines.putIfAbsent(path, document.currentTokenLocation().getLineNr());
        if (earlier != null && beginsDocument(token, context)) {
            lines.put("", document.currentTokenLocation().getLineNr());
            throw mistake("", "must be one document");
        }
        if (earlier != null && token == JsonToken.PROPERTY_NAME) {
            lines.put(path, document.currentTokenLocation().getLineNr());
            throw mistake(path, "is given twice");
        }
        if (document instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw mistake(path, "aliases are not read");
        }
    }

    private static boolean beginsDocument(JsonToken token, TokenStreamContext context) {
        return token.isScalarValue()
                ? context.inRoot()
                : token.isStructStart() && context.getParent().inRoot();
    }

    /** Says where a document cannot be read any further. */
    static BadConfiguration unreadable(String source, Mark mark) {
        return new BadConfiguration(source + ":" + mark.line() + ": " + mark.meaning());
    }

    /** Whether nothing stands there but comments. */
    boolean areNone() {
        return lines.isEmpty();
    }

    /** The line of a field or, where it is missing, of the nearest thing around it. */
    int of(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 1);
    }

    /** A mistake in this file; what stands there is not repeated. */
    BadConfiguration mistake(String field, String meaning) {
        String shown = field.isEmpty() ? "" : shown(field) + ": ";
        return new BadConfiguration(source + ":" + of(field) + ": " + shown + meaning);
    }

    /** Without a space after the colon YAML takes name and value together for a name, and the value may be a secret. */
    private static String shown(String field) {
        return field.replaceFirst("(?s):.*", "");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static String path(TokenStreamContext context) {
        if (context.getParent() == null) {
            return "";
        }
        // A container's own context is the one inside it: its path is its parent's last step.
        String outer = path(context.getParent());
        if (context.inArray()) {
            return outer + (context.hasCurrentIndex() ? "[" + context.getCurrentIndex() + "]" : "");
        }
        if (context.hasCurrentName()) {
            return outer.isEmpty() ? context.currentName() : outer + "." + context.currentName();
        }
        return outer;
    }
}
