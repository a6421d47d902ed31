package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application of somebody's that is told where to call. */
@SpringBootTest(classes = SpringBootIT.Application.class)
class SpringBootIT {
    // tag::recipe[]
    @RegisterExtension
    static final TagMock tagmock = new TagMock();

    @DynamicPropertySource
    static void whereToCall(DynamicPropertyRegistry properties) {
        properties.add("apig.endpoint", tagmock::baseUrl);
        properties.add("apig.project", tagmock::projectId);
    }
    // end::recipe[]

    @Test
    void itCallsThere(@Autowired GatewayTags tags) throws Exception {
        assertThat(tags.of("gw-1")).contains("\"tags\":[]");
        tagmock.verify("""
                {"filter": {"project_id": "%s"}}""".formatted(tagmock.projectId()));
    }

    static class Application {
        @Bean
        GatewayTags tags(@Value("${apig.endpoint}") URI endpoint, @Value("${apig.project}") String project) {
            return new GatewayTags(endpoint, project);
        }
    }
}
