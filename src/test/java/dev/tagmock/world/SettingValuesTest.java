package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.start.BadValueAnalyzer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What settings may be, and what is said of those that may not. */
class SettingValuesTest {
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "tagmock.resources, opne, tagmock.resources: must be open or declared",
        "tagmock.credentials, none, tagmock.credentials: must be any or declared",
        "tagmock.permissions, true, tagmock.permissions: must be ignored or enforced",
        "tagmock.strict, maybe, tagmock.strict: must be true or false"
    })
    void rejected(String name, String value, String line) {
        BindException rejection = catchThrowableOfType(BindException.class, () -> settings(Map.of(name, value)));
        assertThat(description(rejection)).isEqualTo(line).doesNotContain(value.equals("true") ? "=" : value);
    }

    /** The same analyzer sees everybody's settings. */
    @Test
    void ofOthers() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("server.port", "http")));
        BindException rejection =
                catchThrowableOfType(BindException.class, () -> binder.bind("server.port", Integer.class));
        assertThat(description(rejection)).isEqualTo("server.port: must be a whole number");
    }

    @Test
    void byDefaultEverythingIsLax() {
        assertStrictness(settings(Map.of()), false, false, false);
        assertThat(settings(Map.of()).fixtures()).isNull();
        assertThat(settings(Map.of("tagmock.fixtures", "")).fixtures()).isNull();
    }

    @Test
    void strictIsAllThreeAndEachGoesAlone() {
        assertStrictness(settings(Map.of("tagmock.strict", "true")), true, true, true);
        assertStrictness(settings(Map.of("tagmock.resources", "declared")), true, false, false);
        assertStrictness(settings(Map.of("tagmock.credentials", "DECLARED")), false, true, false);
        assertStrictness(settings(Map.of("tagmock.permissions", "Enforced")), false, false, true);
        assertStrictness(settings(Map.of("tagmock.strict", "true", "tagmock.resources", "open")), true, true, true);
    }

    private static String description(BindException rejection) {
        return Objects.requireNonNull(new BadValueAnalyzer().analyze(rejection)).getDescription();
    }

    private static void assertStrictness(WorldSettings settings, boolean closed, boolean verifying, boolean enforcing) {
        assertThat(settings.opensResources()).isEqualTo(!closed);
        assertThat(settings.verifiesCredentials()).isEqualTo(verifying);
        assertThat(settings.enforcesPermissions()).isEqualTo(enforcing);
    }

    private static WorldSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("tagmock", WorldSettings.class);
    }
}
