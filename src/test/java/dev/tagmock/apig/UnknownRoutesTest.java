package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2, the front door's rows "unknown path" and "known path, other method": never 405, never an Allow header. */
@ServerTest
class UnknownRoutesTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2",
                "/v2/",
                "/v2/<id>",
                "/v2/<id>/apigw",
                "/v2/<id>/apigw/nothing",
                "/v2/<id>/apigw/instances/<id>/tags",
                "/v2/<id>/apigw/instances/<id>/instance-tags/",
                "/v2/<id>/apigw/instances/<id>/instance-tags/action/",
                "/v2/<id>/apigw/instances/<id>/instance-tags/Action",
                "/v2/<id>/apigw/instances/<id>/instance-tags/action/more",
                "/v2/<id>/apigw/instances//instance-tags/action",
                "/v2//apigw/instances/<id>/instance-tags/action",
                "/v2/<id>/apigw/instances/<id>/instance-tags.json",
                "/v2/<id>/apigw/<id>/instance-tags/action"
            })
    void anUnknownPath(String path) {
        Http http = new Http(port);
        String address = path.replace("<id>", Ids.hex());
        String create = """
                {"action":"create","tags":[]}""";
        Answer.UNKNOWN_PATH.isGivenBy(http.post(address, create, "X-Auth-Token", "any"));
        Answer.UNKNOWN_PATH.isGivenBy(http.get(address, "X-Auth-Token", "any"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void anotherMethodOnTheActionPath(String method) {
        String path = new TestGateway(port).actionPath();
        Answer.unknownMethod(method).isGivenBy(call(method, path, "X-Auth-Token: any\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void anotherMethodOnTheListPath(String method) {
        String path = new TestGateway(port).path();
        Answer.unknownMethod(method).isGivenBy(call(method, path, "X-Auth-Token: any\r\n"));
    }

    /** What is rejected is rejected to HEAD as well, which by its nature gets no body. */
    @Test
    void headIsNoMethodEither() {
        TestGateway gateway = new TestGateway(port);
        for (String path : new String[] {gateway.path(), gateway.actionPath()}) {
            Reply reply = call("HEAD", path, "X-Auth-Token: any\r\n");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
            assertThat(reply.headers().allValues("Allow")).isEmpty();
        }
    }

    @Test
    void aPreflightIsAnOptionsCallLikeAnyOther() {
        String preflight = String.join(
                "\r\n",
                "Origin: https://example.com",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: x-auth-token",
                "");
        Reply reply = call("OPTIONS", new TestGateway(port).actionPath(), preflight);
        Answer.unknownMethod("OPTIONS").isGivenBy(reply);
        assertThat(reply.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control") || name.equals("vary"));
    }

    @Test
    void anOriginChangesNothing() {
        TestGateway gateway = new TestGateway(port);
        Reply reply =
                new Http(port).post(gateway.actionPath(), """
                                {"action":"create","tags":[]}""", "X-Auth-Token", "any", "Origin", "https://example.com");
        Answer.DONE.isGivenBy(reply);
    }

    private Reply call(String method, String path, String headers) {
        return RawCall.send(
                port,
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                        + "Content-Length: 0\r\n\r\n");
    }
}
