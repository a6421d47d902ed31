package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.api.BadConfiguration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The names that are taken are those that Spring binds, and no others. */
class SettingNamesTest {
    private static final SettingNames NAMES =
            new SettingNames(Set.of("tagmock.strict", "tagmock.fixtures", "tagmock.blueking.own-business-only"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tagmock.blueking.own-business-only",
                "tagmock.blueking.ownBusinessOnly",
                "tagmock.blueking.own_business_only",
                "tagmock.blueking.ownbusinessonly",
                "tagmock.blueking.OWN-BUSINESS-ONLY"
            })
    void formsOfAProperty(String name) {
        StandardEnvironment environment = with(new MapPropertySource("test", Map.of(name, "true")));
        NAMES.check(environment);
        assertThat(isBound(environment)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TAGMOCK_BLUEKING_OWNBUSINESSONLY", "TAGMOCK_BLUEKING_OWN_BUSINESS_ONLY"})
    void formsOfAVariable(String name) {
        StandardEnvironment environment = with(variable(name, "true"));
        NAMES.check(environment);
        assertThat(isBound(environment)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tagmock.strickt, tagmock.strict",
        "tagmock.fixture, tagmock.fixtures",
        "tagmock.blueking.own-busines-only, tagmock.blueking.own-business-only",
        "tagmock.bluking.own-business-only, tagmock.blueking.own-business-only",
        "tagmock.strict.mode, tagmock.strict",
        "tagmock.fixtures[0], tagmock.fixtures",
        "tagmock.own-business-only, tagmock.blueking.own-business-only",
        "tagmock.blueking.own.business.only, tagmock.blueking.own-business-only",
        "tagmock.blueking-own-business-only, tagmock.blueking.own-business-only",
        "Tagmock.Strickt, tagmock.strict",
        "TAGMOCK_STRICT, tagmock.strict"
    })
    void propertiesThatNobodyReads(String name, String nearest) {
        StandardEnvironment environment = with(new MapPropertySource("test", Map.of(name, "true")));
        assertThat(isBound(environment)).isFalse();
        assertRejected(environment, name, nearest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TAGMOCK_STRICKT, TAGMOCK_STRICT",
        "TAGMOCK_FIXTURE, TAGMOCK_FIXTURES",
        "TAGMOCK_PORT,",
        "TAGMOCK_STRICT_PORT, TAGMOCK_STRICT",
        "TAGMOCK_BLUEKING_OWNBUSINESS_ONLY, TAGMOCK_BLUEKING_OWN_BUSINESS_ONLY",
        "TAGMOCK_BLUEKINGOWNBUSINESSONLY, TAGMOCK_BLUEKING_OWN_BUSINESS_ONLY"
    })
    void variablesThatNobodyReads(String name, @Nullable String nearest) {
        StandardEnvironment environment = with(variable(name, "true"));
        assertThat(isBound(environment)).isFalse();
        assertRejected(environment, name, nearest);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TAGMOCKED", "XTAGMOCK_STRICKT", "TAGMOCK", "MY_TAGMOCK_STRICKT"})
    void othersVariablesAreNotLookedAt(String name) {
        assertThatCode(() -> NAMES.check(with(variable(name, "true")))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TAGMOCK_SERVICE_HOST, 192.0.2.1",
        "TAGMOCK_SERVICE_PORT, 8080",
        "TAGMOCK_SERVICE_PORT_HTTP, 8080",
        "TAGMOCK_PORT, tcp://192.0.2.1:8080",
        "TAGMOCK_PORT_8080_TCP, tcp://192.0.2.1:8080",
        "TAGMOCK_PORT_8080_TCP_PROTO, tcp",
        "TAGMOCK_PORT_8080_TCP_PORT, 8080",
        "TAGMOCK_PORT_8080_TCP_ADDR, 192.0.2.1",
        "TAGMOCK_POSTGRES_PORT, tcp://192.0.2.1:5432",
        "TAGMOCK_POSTGRES_SERVICE_HOST, 192.0.2.1",
        "TAGMOCK_MY_DB_SERVICE_PORT_PG, 5432",
        "TAGMOCK_POSTGRES_PORT_5432_TCP_ADDR, 192.0.2.1"
    })
    void whatOrchestratorsTellOfServices(String name, String value) {
        assertThatCode(() -> NAMES.check(with(variable(name, value)))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "tagmock.resources",
                "tagmock.credentials",
                "tagmock.permissions",
                "tagmock.strict",
                "tagmock.fixtures",
                "tagmock.blueking.own-business-only"
            })
    void theProjectsOwnAreKnown(String name) {
        SettingNames names = SettingNames.ofThisProject();
        assertThatCode(() -> names.check(with(new MapPropertySource("test", Map.of(name, "")))))
                .doesNotThrowAnyException();
        assertRejected(names, with(new MapPropertySource("test", Map.of(name + "x", ""))), name + "x", name);
    }

    private static void assertRejected(StandardEnvironment environment, String name, @Nullable String nearest) {
        assertRejected(NAMES, environment, name, nearest);
    }

    private static void assertRejected(
            SettingNames names, StandardEnvironment environment, String name, @Nullable String nearest) {
        assertThatThrownBy(() -> names.check(environment))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage(name + ": no such setting" + (nearest == null ? "" : ", did you mean " + nearest + "?"));
    }

    private static boolean isBound(StandardEnvironment environment) {
        return Binder.get(environment)
                .bind("tagmock.blueking.own-business-only", Boolean.class)
                .orElse(false);
    }

    private static PropertySource<?> variable(String name, String value) {
        return new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value));
    }

    /** An environment with nothing else in it: not the tests' own. */
    private static StandardEnvironment with(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().stream()
                .map(PropertySource::getName)
                .toList()
                .forEach(environment.getPropertySources()::remove);
        environment.getPropertySources().addLast(source);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
