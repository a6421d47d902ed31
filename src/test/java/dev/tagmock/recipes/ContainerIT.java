package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The image, where there is an engine to run it. */
@EnabledIfSystemProperty(
        named = "test.image",
        matches = "tagmock",
        disabledReason = "needs an engine that has the image: docker build -t tagmock . and -Dtest.image=tagmock")
// tag::recipe[]
@Testcontainers(disabledWithoutDocker = true)
class ContainerIT {
    @Container
    static final GenericContainer<?> tagmock = new GenericContainer<>("tagmock")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/actuator/health/readiness"));

    @Test
    void readsTags() throws Exception {
        URI baseUrl = URI.create("http://" + tagmock.getHost() + ":" + tagmock.getMappedPort(8080));
        assertThat(new GatewayTags(baseUrl, "73d69ae0cfcf460190522d06b60f05ad").of("gw-1"))
                .contains("\"tags\":[]");
    }
}
// end::recipe[]
