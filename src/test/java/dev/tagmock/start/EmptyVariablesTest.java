package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A variable that is empty is one that is not set, whoever's it is. */
class EmptyVariablesTest {
    @Test
    void areNotThere() {
        Map<String, Object> variables =
                Map.of("TAGMOCK_STRICT", "", "SERVER_PORT", "", "TAGMOCK_FIXTURES", "x.yaml", "TAGMOCK_HINTS", " ");
        StandardEnvironment environment = new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
        new EmptyVariables().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("tagmock.strict")).isNull();
        assertThat(environment.getProperty("server.port")).isNull();
        assertThat(environment.getProperty("tagmock.fixtures")).isEqualTo("x.yaml");
        assertThat(environment.getProperty("tagmock.hints")).isEqualTo(" ");
        assertThat(environment.getPropertySources().stream().filter(SystemEnvironmentPropertySource.class::isInstance))
                .hasSize(1);
    }
}
