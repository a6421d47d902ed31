package dev.tagmock.world;

import dev.tagmock.web.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refuses settings that nobody reads: a misspelt one would silently leave the service laxer than its user believes. */
class SettingNames {
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
    private static final String PREFIX = "tagmock.";
    private static final String VARIABLE_PREFIX = "TAGMOCK_";

    private final Set<String> known;

    /** Takes the names that exist, {@code tagmock.…} in lower case with hyphens. */
    SettingNames(Set<String> known) {
        this.known = known;
    }

    /** The settings of this project, as the compiler found them in its code. */
    static SettingNames ofThisProject() {
        try (InputStream metadata = SettingNames.class.getResourceAsStream(METADATA)) {
            JsonNode properties =
                    new JsonMapper().readTree(Objects.requireNonNull(metadata)).path("properties");
            return new SettingNames(properties
                    .valueStream()
                    .map(property -> property.path("name").stringValue())
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks through properties, variables and arguments.
     *
     * @throws BadConfiguration naming one that does not exist, and the nearest that does
     */
    void check(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream().flatMap(SettingNames::names).forEach(this::check);
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> enumerable
                ? Stream.of(enumerable.getPropertyNames())
                : Stream.empty();
    }

    private void check(String name) {
        boolean isVariable = name.startsWith(VARIABLE_PREFIX);
        boolean isProperty = name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
        if ((isVariable || isProperty)
                && known.stream().noneMatch(setting -> plain(setting).equals(plain(name)))) {
            List<String> names = known.stream()
                    .map(setting -> isVariable ? variable(setting) : setting)
                    .sorted()
                    .toList();
            throw new BadConfiguration(name + ": no such setting" + NearestName.hint(name, names));
        }
    }

    /** The forms that Spring takes for the same name: with hyphens, dots, underscores or capitals. */
    private static String plain(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    private static String variable(String setting) {
        return setting.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);
    }
}
