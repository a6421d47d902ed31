package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, ListProjectInstanceTags. */
@ServerTest
class ProjectTagsTest {
    @LocalServerPort
    private int port;

    @Test
    void anEntryPerKeyWithItsDistinctValues() {
        TestProject project = new TestProject(port);
        project.gateway("one").create("env", "prod", "team", "");
        project.gateway("two").create("env", "dev", "zone", "a/b");
        project.gateway("three").create("env", "prod", "ENV", "prod");
        isList(project, """
                        {"tags":[{"key":"ENV","values":["prod"]},{"key":"env","values":["dev","prod"]},\
                        {"key":"team","values":[""]},{"key":"zone","values":["a/b"]}]}""");
    }

    @Test
    void aProjectWithoutGatewaysOrWithoutTagsHasNone() {
        TestProject project = new TestProject(port);
        isList(project, """
                {"tags":[]}""");
        project.gatewayNamed("untagged");
        isList(project, """
                {"tags":[]}""");
    }

    /** A namespace that begins like another one is another one. */
    @Test
    void otherProjectsTagsAreNotAmongThem() {
        TestProject project = new TestProject(port);
        project.gateway("one").create("mine", "1");
        new TestProject(port, project.id() + "1", "any").gateway("one").create("other", "2");
        new TestProject(port, project.id() + "%25", "any").gateway("one").create("more", "3");
        assertThat(project.tags()).containsOnly(entry("mine", List.of("1")));
    }

    @Test
    void changesShowAtOnce() {
        TestProject project = new TestProject(port);
        TestGateway gateway = project.gateway(Ids.hex());
        for (int i = 0; i < 5; i++) {
            gateway.create("k", "v" + i, "k" + i, "");
            assertThat(project.tags()).containsEntry("k", List.of("v" + i)).containsKey("k" + i);
            gateway.delete("k" + i, "");
            assertThat(project.tags()).containsOnlyKeys("k");
        }
        project.delete("/instances/" + gateway.list().json().get("resource_id").stringValue());
        assertThat(project.tags()).isEmpty();
    }

    private static void isList(TestProject project, String body) {
        Reply reply = project.get("/instance-tags");
        assertThat(reply.body()).isEqualTo(body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }
}
