package dev.tagmock.tools;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who calls. The values go nowhere but into requests. */
final class Credentials {
    private static final List<String> NAMES = List.of(
            "APIG_TOKEN",
            "APIG_ACCESS_KEY",
            "APIG_SECRET_KEY",
            "APIG_OTHER_TOKEN",
            "APIG_OTHER_ACCESS_KEY",
            "APIG_OTHER_SECRET_KEY",
            "BK_APP_CODE",
            "BK_APP_SECRET",
            "BK_USERNAME",
            "BK_TOKEN",
            "BK_OTHER_USERNAME",
            "BK_OTHER_TOKEN",
            "IAM_USER",
            "IAM_PASSWORD",
            "IAM_DOMAIN");

    /** The name of a token that the identity service has issued to this run: nobody gives it. */
    static final String ISSUED = "IAM_TOKEN";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final Map<String, String> values;

    private Credentials(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Those of the file, or without one those of the environment.
     *
     * @throws UsageException if the file cannot be read or has another name in it
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
            throw new UsageException("--credentials: " + file + " cannot be read");
        }
        Map<String, String> named = new LinkedHashMap<>();
        lines.stringPropertyNames().forEach(name -> {
            if (!NAMES.contains(name)) {
                throw new UsageException("--credentials: a line of " + file + " has none of the names " + NAMES);
            }
            named.put(name, lines.getProperty(name));
        });
        return named;
    }

    /** Remembers the first token that was issued. */
    void issued(String token) {
        values.putIfAbsent(ISSUED, token);
    }

    /** A text of a request with values in place of {@code ${NAME}}. */
    String fill(String text, UnaryOperator<String> encoding) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(encoding.apply(value(found.group(1)))));
    }

    /** The text without any of the values: some errors repeat what they were sent. */
    String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> secret : values.entrySet()) {
            redacted = redacted.replace(secret.getValue(), "<" + secret.getKey() + ">");
        }
        return redacted;
    }

    /** Empty where there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
