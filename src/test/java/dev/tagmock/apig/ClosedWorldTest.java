package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Section 4 where only what is declared or created exists ({@code tagmock.resources=declared}) and anybody may call. */
@ServerTest
@TestPropertySource(properties = "tagmock.resources=declared")
class ClosedWorldTest {
    @LocalServerPort
    private int port;

    @Test
    void creatingMakesAGatewayExist() {
        TestProject project = new TestProject(port);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.get("/instances/gw"));
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.gateway("gw").create("k", "v"));
        assertThat(project.create("""
                                {"instance_name": "front", "instance_id": "gw", "spec_id": "BASIC", "vpc_id": "v",
                                "subnet_id": "s", "security_group_id": "g", "available_zone_ids": ["az-1"]}
                                """).status()).isEqualTo(202);
        assertThat(project.get("/instances/gw").status()).isEqualTo(200);
        Answer.DONE.isGivenBy(project.gateway("gw").create("k", "v"));
        assertThat(project.gateway("gw").tags()).containsExactly(entry("k", "v"));
        assertThat(project.gatewayNamed("other", "k", "w")).matches("[0-9a-f]{32}");
        assertThat(project.found(TestProject.havingTag("k"))).containsExactly("front", "other");
    }

    @Test
    void deletingMakesItUnknownAgain() {
        TestProject project = new TestProject(port);
        String id = project.gatewayNamed("front", "k", "v");
        assertThat(project.delete("/instances/" + id).status()).isEqualTo(202);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.get("/instances/" + id));
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.delete("/instances/" + id));
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.gateway(id).create("k", "v"));
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.gateway(id).list());
        assertThat(project.tags()).isEmpty();
    }
}
