package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More of everything than anybody needs. Depth and size of the body stand in {@link NothingForeignTest}, {@link BodySizeTest}. */
@ServerTest
class BoundsTest {
    private static final int VERY_MANY = 200_000;

    @LocalServerPort
    private int port;

    @Test
    void moreHeadersThanAreRead() {
        String headers =
                IntStream.range(0, 200).mapToObj(i -> "X-" + i + ": 1\r\n").collect(Collectors.joining());
        String head = "GET " + new TestGateway(port).path() + " HTTP/1.1\r\n" + RawCall.HEADERS;
        Answer.NOT_HTTP.isGivenBy(RawCall.send(port, head + headers + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            {"key":"k"}""", "null", "1", "{}", "[]"})
    void veryManyTags(String tag) {
        String tags = "\"tags\":[" + tag + ("," + tag).repeat(VERY_MANY) + "]}";
        Answer rejection = Answer.badParameter("tags");
        rejection.isGivenBy(new TestGateway(port).act("""
                {"action":"create",%s""".formatted(tags)));
        rejection.isGivenBy(new TestGateway(port).act("""
                {"action":"delete",%s""".formatted(tags)));
    }

    @Test
    void veryManyUnknownFields() {
        String fields = IntStream.range(0, VERY_MANY)
                .mapToObj(i -> "\"f" + i + "\":" + i)
                .collect(Collectors.joining(","));
        Answer.DONE.isGivenBy(new TestGateway(port).act("""
                {"action":"create","tags":[],%s}""".formatted(fields)));
    }

    @ParameterizedTest
    @ValueSource(ints = {9_999, 10_001, 100_000})
    void hugeNumbers(int digits) {
        String number = "9".repeat(digits);
        // What is no string is rejected as such, unless there is too much of it to be JSON at all.
        Answer.badParameter(digits < 10_000 ? "key" : "body")
                .isGivenBy(new TestGateway(port).act("""
                        {"action":"create","tags":[{"key":%s}]}""".formatted(number)));
        Answer.badParameter(digits < 10_000 ? "action" : "body")
                .isGivenBy(new TestGateway(port).act("""
                        {"action":-%s,"tags":[]}""".formatted(number)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 11_000_000})
    void hugeTexts(int length) {
        String text = "\"" + "x".repeat(length) + "\"";
        Answer.badParameter("key").isGivenBy(new TestGateway(port).act("""
                        {"action":"create","tags":[{"key":%s}]}""".formatted(text)));
        Answer.badParameter("action").isGivenBy(new TestGateway(port).act("""
                {"tags":[],"action":%s}""".formatted(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset", "limit"})
    void hugeNumbersInAQuery(String name) {
        Reply reply =
                new Http(port).get("/v2/p/apigw/instances?" + name + "=" + "9".repeat(5_000), "X-Auth-Token", "any");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void veryManyMatches() {
        String match = """
                {"key":"resource_name","value":"a"}""";
        Answer.badParameter("matches").isGivenBy(count(match + ("," + match).repeat(100_000)));
        Answer.badParameter("matches").isGivenBy(count("null" + ",null".repeat(100_000)));
        assertThat(count(match + ("," + match).repeat(19))
                        .json()
                        .get("total_count")
                        .intValue())
                .isZero();
    }

    private Reply count(String matches) {
        return new Http(port)
                .post(
                        "/v2/" + Ids.hex() + "/apigw/resource-instances/count",
                        """
                                {"matches":[%s]}""".formatted(matches),
                        "X-Auth-Token",
                        "any");
    }
}
