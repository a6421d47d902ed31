package dev.tagmock.start;

import dev.tagmock.start.SettingsMetadata.Setting;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the service says to arguments that only ask: its settings, and its version. */
public final class CommandLine {
    private static final int WIDTH = 100;
    private static final String INDENT = " ".repeat(8);

    private static final List<Setting> OF_SPRING = List.of(
            new Setting("server.port", "", "the port; 0 for any that is free", "8080"),
            new Setting("server.address", "", "the address that it is served at", "all of the machine's"),
            new Setting("server.servlet.context-path", "", "what stands before every path", "none"),
            new Setting(
                    "spring.datasource.url",
                    "",
                    "a database that keeps the state, like jdbc:postgresql://db.example/tagmock",
                    "none"),
            new Setting("spring.datasource.username", "", "who it is used as", "none"),
            new Setting("spring.datasource.password", "", "their password; better in a variable", "none"));

    private CommandLine() {}

    /**
     * Answers what is asked; false if nothing is, and the service is to start.
     *
     * @param version null where the classes are in no jar
     */
    public static boolean answers(String[] arguments, @Nullable String version, PrintStream out) {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            out.print(help(SettingsMetadata.ofThisProject()));
        } else if (given.contains("--version")) {
            out.println("tagmock " + Objects.requireNonNullElse(version, "(not packaged)"));
        } else {
            return false;
        }
        return true;
    }

    private static String help(List<Setting> own) {
        return """
                Usage: java -jar tagmock.jar [--SETTING=VALUE ...]
                A local stand-in for two cloud tagging APIs.

                  --help     what you read
                  --version  the version
                  --quick    start from a cache in ~/.cache/tagmock, which the first start makes

                Each setting is an environment variable, too, like TAGMOCK_STRICT for --tagmock.strict.
                """ + grouped(own) + section("Spring Boot's own, the usual ones", OF_SPRING);
    }

    /** By what stands in the name before its last part. */
    private static String grouped(List<Setting> settings) {
        return settings.stream()
                .sorted(Comparator.comparing(Setting::name))
                .collect(Collectors.groupingBy(
                        setting -> setting.name().replaceFirst("\\.[^.]*$", ""), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> section(group.getKey(), group.getValue()))
                .collect(Collectors.joining());
    }

    private static String section(String title, List<Setting> settings) {
        return "\n" + title + "\n"
                + settings.stream().map(CommandLine::described).collect(Collectors.joining());
    }

    private static String described(Setting setting) {
        String usual = setting.defaultValue().isEmpty() ? "none" : setting.defaultValue();
        return "  --" + setting.name() + " (default: " + usual + ")\n" + wrapped(setting.description());
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
