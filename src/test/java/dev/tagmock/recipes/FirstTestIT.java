package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// tag::recipe[]
class FirstTestIT {
    @RegisterExtension
    static final TagMock tagmock = new TagMock();

    @Test
    void aNewGatewayHasNoTags() throws Exception {
        GatewayTags tags = new GatewayTags(tagmock.baseUrl(), tagmock.projectId());
        assertThat(tags.of("gw-1")).contains("\"tags\":[]");
    }
}
// end::recipe[]
