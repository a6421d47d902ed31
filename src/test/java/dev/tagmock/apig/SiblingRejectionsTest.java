package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2 for the calls of section 4: no credentials, other methods, and what comes first. */
@ServerTest
class SiblingRejectionsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "section 2, no credentials: {0}")
    @EnumSource(SiblingCall.class)
    void noCredentials(SiblingCall call) {
        TestProject project = new TestProject(port);
        project.create("""
                {"instance_name":"front","instance_id":"gw"}""");
        Answer.NO_CREDENTIALS.isGivenBy(call.send(port, project.id(), "gw"));
        Answer.NO_CREDENTIALS.isGivenBy(call.send(port, project.id(), "gw", "X-Auth-Token", " "));
        assertThat(project.listed("")).containsExactly("front");
    }

    @ParameterizedTest(name = "section 2, order of checks: 401 before all else of {0}")
    @EnumSource(SiblingCall.class)
    void missingCredentialsComeBeforeWhatIsAsked(SiblingCall call) {
        Answer.NO_CREDENTIALS.isGivenBy(call.sendBody(port, Ids.hex(), "a%09b", call.readsABody() ? "{" : ""));
        Answer.NO_CREDENTIALS.isGivenBy(
                new Http(port).send(call.method, call.path(Ids.hex(), "gw") + "?limit=x&offset=x", new byte[0]));
    }

    @ParameterizedTest(name = "section 2, known path, other method: {0} {1}")
    @CsvSource({
        "POST, /instance-tags",
        "PUT, /instance-tags",
        "DELETE, /instance-tags",
        "OPTIONS, /instance-tags",
        "GET, /resource-instances/filter",
        "PUT, /resource-instances/filter",
        "DELETE, /resource-instances/filter",
        "GET, /resource-instances/count",
        "PATCH, /resource-instances/count",
        "PUT, /instances",
        "DELETE, /instances",
        "PATCH, /instances",
        "OPTIONS, /instances",
        "POST, /instances/gw",
        "POST, /instances/gw/progress",
        "PATCH, /instances/gw/nat-eip",
        "PATCH, /instances/gw",
        "OPTIONS, /instances/gw"
    })
    void anotherMethod(String method, String path) {
        TestProject project = new TestProject(port);
        Reply reply = new Http(port).send(method, project.path(path), new byte[0]);
        Answer.unknownMethod(method).isGivenBy(reply);
        assertThat(project.listed("")).isEmpty();
    }

    @ParameterizedTest(name = "section 2, unknown path: {0}")
    @CsvSource({
        "/instance-tags/",
        "/instances/",
        "/instances/gw/",
        "/Instances",
        "/resource-instances",
        "/resource-instances/",
        "/resource-instances/filter/",
        "/resource-instances/Count",
        "/resource-instances/action",
        "/instances.json"
    })
    void anUnknownPath(String path) {
        TestProject project = new TestProject(port);
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            Answer.UNKNOWN_PATH.isGivenBy(new Http(port).send(method, project.path(path), new byte[0]));
        }
    }

    @Test
    void aQueryIsNotLookedAtWhereAGatewayIsNamed() {
        TestProject project = new TestProject(port);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.get("/instances/" + "x".repeat(256) + "?limit=x"));
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.delete("/instances/" + "x".repeat(256) + "?limit=x"));
    }

    @Test
    void everyAnswerHasAFreshRequestId() {
        Set<String> ids = new HashSet<>();
        for (SiblingCall call : SiblingCall.values()) {
            TestProject project = new TestProject(port);
            project.create("""
                    {"instance_name":"front","instance_id":"gw"}""");
            Reply reply = call.send(port, project.id(), "gw", "X-Auth-Token", "any", "X-Request-Id", "mine");
            assertThat(reply.status()).as(call.name()).isEqualTo(call.success);
            assertThat(reply.headers().allValues("X-Request-Id")).hasSize(1);
            assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
            ids.add(reply.header("X-Request-Id"));
        }
        assertThat(ids).hasSize(SiblingCall.values().length);
    }

    @ParameterizedTest(name = "section 2, body over 12 MB: {0}")
    @EnumSource(
            value = SiblingCall.class,
            names = {"CreateInstanceV2", "ListInstancesByTags", "ShowInstancesNumByTags"})
    void aBodyTooLarge(SiblingCall call) {
        String body = "{}" + " ".repeat(12 * 1024 * 1024);
        Answer.TOO_LARGE.isGivenBy(call.sendBody(port, Ids.hex(), "gw", body, "X-Auth-Token", "any"));
    }
}
