package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rejects settings that nobody reads: a misspelt one would silently leave the service laxer than its user believes. */
class SettingNames {
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
    private static final String PREFIX = "tagmock.";
    private static final String VARIABLE_PREFIX = "TAGMOCK_";
    private static final Pattern SERVICE_LINK = Pattern.compile(
            "TAGMOCK_(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

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
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                boolean variables = source instanceof SystemEnvironmentPropertySource;
                Stream.of(enumerable.getPropertyNames())
                        .filter(name -> !variables || !isServiceLink(name, source.getProperty(name)))
                        .forEach(name -> check(name, variables));
            }
        }
    }

    private void check(String name, boolean inEnvironment) {
        boolean looksLikeVariable = name.startsWith(VARIABLE_PREFIX);
        boolean looksLikeProperty = name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
        boolean isVariable = inEnvironment && looksLikeVariable;
        if ((looksLikeVariable || looksLikeProperty) && !isKnown(name, isVariable)) {
            List<String> names = known.stream()
                    .map(setting -> isVariable ? variable(setting, "_") : setting)
                    .sorted()
                    .toList();
            throw new BadConfiguration(name + ": no such setting" + NearestName.hint(name, names));
        }
    }

    /** Whether Spring takes it for one of ours, which it does not for everything that looks alike. */
    private boolean isKnown(String name, boolean isVariable) {
        return known.stream()
                .anyMatch(setting -> isVariable
                        ? name.equals(variable(setting, "")) || name.equals(variable(setting, "_"))
                        : plain(name).equals(plain(setting)));
    }

    /** What Kubernetes tells every container of a service that is named tagmock: nobody's mistake. */
    private static boolean isServiceLink(String name, @Nullable Object value) {
        return SERVICE_LINK.matcher(name).matches()
                || (name.equals("TAGMOCK_PORT") && String.valueOf(value).contains("://"));
    }

    /** A property's name with hyphens, underscores or capitals between words is the same; dots are not. */
    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static String variable(String setting, String hyphen) {
        return setting.replace("-", hyphen).replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
