package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// tag::recipe[]
class GatewayTagsIT {
    @RegisterExtension
    static final TagMock tagmock = new TagMock();

    @Test
    void asksOnceMoreWhenTheServiceFails() throws Exception {
        String project = tagmock.projectId();
        tagmock.seed("""
                {"apig": {"projects": [{"id": "%s", "gateways": [{"id": "gw-1", "tags": {"env": "dev"}}]}]}}
                """.formatted(project));
        tagmock.fault("""
                {"project_id": "%s", "operation": "ListInstanceTags", "times": 1, "answer": {"error_code": "APIC.9000"}}
                """.formatted(project));

        assertThat(new GatewayTags(tagmock.baseUrl(), project).of("gw-1")).contains("\"key\":\"env\"");

        tagmock.verify("""
                {"count": 2, "filter": {"project_id": "%s", "operation": "ListInstanceTags"}}
                """.formatted(project));
    }
}
// end::recipe[]
