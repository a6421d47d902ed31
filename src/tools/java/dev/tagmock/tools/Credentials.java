package dev.tagmock.tools;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who calls. The values never leave this class but in a request's headers. */
final class Credentials {
    private static final List<String> NAMES = List.of(
            "APIG_TOKEN",
            "APIG_ACCESS_KEY",
            "APIG_SECRET_KEY",
            "BK_APP_CODE",
            "BK_APP_SECRET",
            "BK_USERNAME",
            "BK_TOKEN");

    private final Map<String, String> values;

    private Credentials(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Those of the file, or without one those of the environment.
     *
     * @throws Refusal if the file cannot be read or has another name in it
     */
    static Credentials read(@Nullable Path file) {
        Map<String, String> given = file == null ? System.getenv() : lines(file);
        Map<String, String> known = new LinkedHashMap<>();
        NAMES.forEach(name -> {
            String value = given.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                known.put(name, value);
            }
        });
        return new Credentials(known);
    }

    private static Map<String, String> lines(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("--credentials: " + file + " cannot be read");
        }
        Map<String, String> named = new LinkedHashMap<>();
        lines.stringPropertyNames().forEach(name -> {
            if (!NAMES.contains(name)) {
                throw new Refusal("--credentials: a line of " + file + " has none of the names " + NAMES);
            }
            named.put(name, lines.getProperty(name));
        });
        return named;
    }

    boolean suffice(Api api) {
        return switch (api) {
            case APIG -> has("APIG_TOKEN") || (has("APIG_ACCESS_KEY") && has("APIG_SECRET_KEY"));
            case BLUEKING -> has("BK_APP_CODE") && has("BK_APP_SECRET") && (has("BK_USERNAME") || has("BK_TOKEN"));
        };
    }

    /** The headers that say who calls. */
    Map<String, String> headers(Api api, String method, String path, byte[] body) {
        if (api == Api.BLUEKING) {
            Map<String, String> fields = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (name.startsWith("BK_")) {
                    fields.put(name.toLowerCase(Locale.ROOT), value);
                }
            });
            return Map.of("X-Bkapi-Authorization", JsonMapper.shared().writeValueAsString(fields));
        }
        if (has("APIG_TOKEN")) {
            return Map.of("X-Auth-Token", value("APIG_TOKEN"));
        }
        return new Signature(value("APIG_ACCESS_KEY"), value("APIG_SECRET_KEY")).headers(method, path, body);
    }

    /** The text without any of the values: some errors repeat what they were sent. */
    String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> secret : values.entrySet()) {
            redacted = redacted.replace(secret.getValue(), "<" + secret.getKey() + ">");
        }
        return redacted;
    }

    private boolean has(String name) {
        return values.containsKey(name);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
