package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.NearestName;
import dev.tagmock.start.SettingsMetadata.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Rejects settings that nobody reads: a misspelt one would silently leave the service laxer than its user believes. */
class SettingNames {
    /** What the names of TagMock's own settings begin with. */
    static final String PREFIX = "tagmock.";

    private static final String VARIABLE_PREFIX = "TAGMOCK_";
    private static final Pattern SERVICE_LINK = Pattern.compile(
            "TAGMOCK_([A-Z0-9_]+_)?(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");
    private static final Pattern PORT = Pattern.compile("TAGMOCK_([A-Z0-9_]+_)?PORT");
    private static final Logger LOG = LoggerFactory.getLogger(SettingNames.class);

    private final Set<String> known;

    /** Takes the names that exist, {@code tagmock.…} in lower case with hyphens. */
    SettingNames(Set<String> known) {
        this.known = known;
    }

    /** The settings of this project, as the compiler found them in its code. */
    static SettingNames ofThisProject() {
        return new SettingNames(
                SettingsMetadata.ofThisProject().stream().map(Setting::name).collect(Collectors.toSet()));
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

    /** What orchestrators tell every container of a service whose name begins with tagmock: nobody's mistake. */
    private static boolean isServiceLink(String name, @Nullable Object value) {
        boolean isOne = SERVICE_LINK.matcher(name).matches()
                || (PORT.matcher(name).matches() && String.valueOf(value).contains("://"));
        if (isOne) {
            LOG.debug("{} is not a setting, but where a service is: ignored", name);
        }
        return isOne;
    }

    /** A property's name with hyphens, underscores or capitals between words is the same; dots are not. */
    static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static String variable(String setting, String hyphen) {
        return setting.replace("-", hyphen).replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
