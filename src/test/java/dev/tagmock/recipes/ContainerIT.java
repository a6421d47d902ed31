package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testcontainers.TagMockContainer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
    static final TagMockContainer tagmock =
            new TagMockContainer("tagmock").withFixtures(Path.of("src/test/resources/fixtures/example.yaml"));

    @Test
    void readsTags() throws Exception {
        assertThat(new GatewayTags(tagmock.getBaseUrl(), "73d69ae0cfcf460190522d06b60f05ad").of("gw-1"))
                .contains("\"key\":\"env\"");
    }
}
// end::recipe[]
