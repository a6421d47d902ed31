package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, its end: what is not emulated gets the vendor's own answer, and a header that says so. */
@ServerTest
class UnsupportedOperationsTest {
    private static final String HEADER = "X-TagMock-Unsupported";
    private static final String GATEWAYS = "/v2/{project_id}/apigw/instances";
    private static final String GATEWAY = GATEWAYS + "/{instance_id}";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "section 4, not emulated: {0} {1} is nearest to {2}")
    @CsvSource({
        "GET, /instances/<gw>/tags, ListInstanceTags, GET, /instances/{instance_id}/instance-tags",
        "POST, /instances/<gw>/instance-tags/actions, BatchCreateOrDeleteInstanceTags, POST,"
                + " /instances/{instance_id}/instance-tags/action",
        "POST, /resource-instances/filters, ListInstancesByTags, POST, /resource-instances/filter",
        "POST, /instances/<gw>/instance-tag/action, BatchCreateOrDeleteInstanceTags, POST,"
                + " /instances/{instance_id}/instance-tags/action",
        "GET, /instances/0123456789abcdef0123456789abcdef/tags, ListInstanceTags, GET,"
                + " /instances/{instance_id}/instance-tags",
        "GET, /instance-tag, ListProjectInstanceTags, GET, /instance-tags",
        "GET, /instance, ListInstancesV2, GET, /instances",
        "POST, /instance, CreateInstanceV2, POST, /instances"
    })
    void theHeaderNamesTheOperationAndTheNearest(
            String method, String rest, String nearest, String nearestMethod, String nearestPath) {
        TestProject project = new TestProject(port);
        String path = project.path(rest.replace("<gw>", "gw-1"));
        Reply reply = new Http(port).send(method, path, new byte[0]);
        Answer.UNKNOWN_PATH.isGivenBy(reply);
        assertThat(reply.headers().allValues(HEADER))
                .containsExactly(method + " " + path + "; nearest emulated: " + nearest + " (" + nearestMethod
                        + " /v2/{project_id}/apigw" + nearestPath + ")");
    }

    @ParameterizedTest(name = "section 4, not emulated: {0} of a gateway")
    @ValueSource(strings = {"POST", "PATCH"})
    void aMethodThatIsNotEmulated(String method) {
        TestProject project = new TestProject(port);
        Reply reply = new Http(port).send(method, project.path("/instances/gw-1"), new byte[0]);
        Answer.unknownMethod(method).isGivenBy(reply);
        assertThat(reply.header(HEADER))
                .startsWith(method + " " + project.path("/instances/gw-1") + "; nearest emulated: ")
                .endsWith(GATEWAY + ")");
    }

    @ParameterizedTest
    @EnumSource(SiblingCall.class)
    void servedCallsHaveNone(SiblingCall call) {
        TestProject project = new TestProject(port);
        project.create("""
                {"instance_name":"front","instance_id":"gw"}""");
        Reply served = call.send(port, project.id(), "gw", "X-Auth-Token", "any");
        assertThat(served.status()).isEqualTo(call.success);
        assertThat(served.headers().allValues(HEADER)).isEmpty();
        assertThat(call.send(port, project.id(), "gw").headers().allValues(HEADER))
                .as("nor refused ones")
                .isEmpty();
    }

    /** An unknown gateway is a 404 of an operation that is emulated. */
    @Test
    void anUnknownGatewayIsNoUnknownOperation() {
        Reply reply = new TestProject(port).delete("/instances/gw");
        Answer.UNKNOWN_GATEWAY.isGivenBy(reply);
        assertThat(reply.headers().allValues(HEADER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x%0D%0AX-Evil:%201",
                "/x%0d%0a%0d%0abody",
                "/%E5%AB%96%E5%98%8D%E5%98%8A",
                "/<script>",
                "/{x}|\"^`\\",
                "/x;y=z",
                "/%zz",
                "/%00",
                "/\u00e9\u00ff"
            })
    void anOddPathInjectsNothing(String odd) {
        Reply reply = RawCall.send(
                port, "GET /v2/p/apigw" + odd + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.headers().map()).doesNotContainKey("x-evil");
        assertThat(reply.header(HEADER)).matches("(GET [\\x21-\\x7e]+; nearest emulated: [\\x20-\\x7e]+)?");
    }

    @Test
    void aLongPathIsCutShort() {
        Reply reply = new Http(port).get("/v2/p/apigw/" + "x".repeat(5000));
        Answer.UNKNOWN_PATH.isGivenBy(reply);
        assertThat(reply.header(HEADER)).startsWith("GET /v2/p/apigw/xxx").hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/v3/nothing", "/actuator/nothing"})
    void pathsOfNoGatewayCallAreNotCompared(String path) {
        assertThat(new Http(port).get(path).header(HEADER)).doesNotContain("apigw");
    }
}
