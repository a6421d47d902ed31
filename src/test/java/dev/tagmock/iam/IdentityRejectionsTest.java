package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 5: whatever is wrong with a request, the answer is in the identity service's form. */
@ServerTest
class IdentityRejectionsTest {
    private static final String GOOD = Iam.alices("name", "eu-de");

    @LocalServerPort
    private int port;

    static Stream<String> badBodies() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"text\"",
                "{",
                "{}",
                GOOD + "x",
                GOOD + GOOD,
                "\ufeff" + GOOD,
                """
                        {"auth":null}""",
                """
                        {"auth":[]}""",
                """
                        {"auth":{}}""",
                """
                        {"auth":{"identity":{}}}""",
                GOOD.replace("""
                        ["password"]""", "null"),
                GOOD.replace("""
                        ["password"]""", "\"password\""),
                GOOD.replace("""
                        ["password"]""", "[]"),
                GOOD.replace("""
                        ["password"]""", "[null]"),
                GOOD.replace("""
                        ["password"]""", """
                                ["token"]"""),
                GOOD.replace("\"user\"", "\"users\""),
                GOOD.replace("\"alice\"", "null"),
                GOOD.replace("\"alice\"", "1"),
                GOOD.replace("\"alice\"", "\"\""),
                GOOD.replace("\"alice\"", "\"\\ud800\""),
                GOOD.replace("alice\"", "a".repeat(256) + "\""),
                GOOD.replace("\"alice-password\"", "null"),
                GOOD.replace("\"alice-password\"", "1"),
                GOOD.replace("\"alice-password\"", "true"),
                GOOD.replace("\"alice-password\"", """
                        ["alice-password"]"""),
                GOOD.replace("\"alice-password\"", """
                        {"text":"alice-password"}"""),
                GOOD.replace("\"acme\"", "\"\""),
                GOOD.replace("\"acme\"", "null"),
                GOOD.replace("\"acme\"", "\"" + "a".repeat(256) + "\""),
                GOOD.replace("\"acme\"", "\"\\udc00x\""),
                GOOD.replace("""
                        {"name":"acme"}""", "\"acme\""),
                GOOD.replace("""
                        {"name":"acme"}""", "{}"),
                GOOD.replace("""
                        {"name":"eu-de"}""", "{}"),
                GOOD.replace("""
                        {"name":"eu-de"}""", "[]"),
                GOOD.replace("""
                        {"name":"eu-de"}""", "\"eu-de\""),
                GOOD.replace("\"eu-de\"", "\"\""),
                GOOD.replace("\"eu-de\"", "null"),
                GOOD.replace("\"eu-de\"", "1"),
                GOOD.replace("\"eu-de\"", "\"" + "p".repeat(256) + "\""),
                GOOD.replace("\"eu-de\"", "\"\\ud800\""),
                GOOD.replace("\"auth\"", "\"x\":" + "[".repeat(100_000) + ",\"auth\""),
                """
                        {"x":""".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource
    void badBodies(String body) {
        Iam.badBody(Iam.issue(port, body));
    }

    /** Left to a JSON reader, overlong forms would become characters that nobody sent, and UTF-16 would be read. */
    @Test
    void bodiesThatAreNotUtf8() {
        byte[] overlong = GOOD.replace("alice-password", "\u00c0\u0080").getBytes(StandardCharsets.ISO_8859_1);
        Iam.badBody(new Http(port).send("POST", Iam.TOKENS, overlong));
        Iam.badBody(new Http(port).send("POST", Iam.TOKENS, GOOD.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void bodiesLargerThanAreRead() {
        byte[] body = Arrays.copyOf(GOOD.getBytes(StandardCharsets.UTF_8), 12 * 1024 * 1024 + 1);
        Arrays.fill(body, GOOD.length(), body.length, (byte) ' ');
        Iam.rejected(
                new Http(port).send("POST", Iam.TOKENS, body), 413, "Request entity too large", "Content Too Large");
        assertThat(new Http(port)
                        .send("POST", Iam.TOKENS, Arrays.copyOf(body, body.length - 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aMistakeInTheBodyAndALackOfCredentialsAreHintedAt() {
        assertThat(Iam.issue(port, "{}").header("X-TagMock-Hint"))
                .startsWith("something is missing or invalid; expected body: {\"auth\"");
        Reply rejected = new Http(port).get("/v3/projects");
        Iam.unauthorized(rejected);
        assertThat(rejected.header("X-TagMock-Hint")).startsWith("neither a header X-Auth-Token nor ");
    }

    @ParameterizedTest
    @CsvSource({"Transfer-Encoding: chunked", "Content-Length: x", "Transfer-Encoding: none"})
    void brokenFraming(String header) {
        String answer = RawSocket.exchange(
                port,
                "POST " + Iam.TOKENS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                        + "\r\n\r\nxyz\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("{\"error\":{\"code\":400,\"message\":\"")
                .endsWith("\",\"title\":\"Bad Request\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/auth", "/v3/auth/token", "/v3/users/", "/v3/projects/", "/v3/x%20y", "//v3/projects"})
    void unknownPaths(String path) {
        Iam.rejected(new Http(port).get(path, "X-Auth-Token", "any"), 404, "Not Found", "Not Found");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v3/auth/tokens",
        "PATCH, /v3/auth/tokens",
        "POST, /v3",
        "DELETE, /v3/users",
        "OPTIONS, /v3/auth/tokens",
        "POST, /v3/projects",
        "PATCH, /v3/auth/domains",
        "PUT, /v3/auth/catalog"
    })
    void unknownMethods(String method, String path) {
        Iam.rejected(
                new Http(port).send(method, path, new byte[0], "X-Auth-Token", "any"),
                405,
                "Method Not Allowed",
                "Method Not Allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects", "/v3/projects?name=eu-de", "/v3/auth/domains", "/v3/auth/catalog"})
    void withoutCredentials(String path) {
        Iam.unauthorized(new Http(port).get(path));
        Iam.unauthorized(new Http(port).get(path, "X-Auth-Token", ""));
        Iam.unauthorized(new Http(port).get(path, "Authorization", "Basic dTpw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects?name=%zz", "/v3/auth/domains?name=%zz", "/v3/projects?name=%ff"})
    void aNameThatIsNoText(String path) {
        String answer = RawSocket.exchange(
                port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("""
                        {"error":{"code":400,"message":"The request query is invalid",""");
    }

    /** The longest names fit into the header that carries the token, whatever their letters. */
    @Test
    void theLongestNames() {
        String name = "𠮷".repeat(255);
        String token = Iam.token(port, Iam.request(name, name, name, Map.of("project", Map.of("name", name))));
        assertThat(new Http(port).get("/v3/projects", "X-Auth-Token", token).status())
                .isEqualTo(200);
    }
}
