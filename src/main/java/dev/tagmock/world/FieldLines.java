package dev.tagmock.world;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** On which line of a document each of its fields stands, by paths like {@code blueking.apps[0].code}. */
class FieldLines {
    private final Map<String, Integer> lines = new HashMap<>();

    FieldLines(JsonParser document) {
        for (JsonToken token = document.nextToken(); token != null; token = document.nextToken()) {
            lines.putIfAbsent(
                    path(document.streamReadContext()),
                    document.currentTokenLocation().getLineNr());
        }
    }

    /** The line of a field or, where it is missing, of the nearest thing around it. */
    int of(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
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
