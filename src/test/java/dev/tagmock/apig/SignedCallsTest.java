package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 6: the many requests that one signature must fit. Canonical forms are written out by hand. */
@StrictApigTest
class SignedCallsTest {
    private static final String ROOT = "/v2/" + StrictApigTest.PROJECT + "/apigw/instances/";
    private static final String LIST = ROOT + "gw-1/instance-tags";
    private static final String ACTION = LIST + "/action";
    private static final String BODY = StrictCall.BODY;

    @LocalServerPort
    private int port;

    /** Step 3, with and without the second encoding that one client signs. */
    @ParameterizedTest
    @CsvSource({
        "a%3Bb%7Bc%7D%20%C3%A9, a%3Bb%7Bc%7D%20%C3%A9",
        "a%3bb%7bc%7d%20%c3%a9, a%3Bb%7Bc%7D%20%C3%A9",
        "a;b%7Bc%7D%20%C3%A9, a%3Bb%7Bc%7D%20%C3%A9",
        "%61;b{c}%20%C3%A9, a%3Bb%7Bc%7D%20%C3%A9",
        "a%3Bb%7Bc%7D%20%C3%A9, a%253Bb%257Bc%257D%2520%25C3%25A9",
        "a;b%7Bc%7D%20%C3%A9, a%3Bb%257Bc%257D%2520%25C3%25A9",
    })
    void paths(String sent, String canonical) {
        String date = Signer.date(Instant.now());
        String request = "GET\n" + ROOT + canonical + "/instance-tags/\n\nx-sdk-date:" + date + "\n\nx-sdk-date\n"
                + Signer.sha256("");
        Reply reply = RawCall.send(
                port,
                head("GET", ROOT + sent + "/instance-tags", date, StrictCall.ALICE.plain(date, "x-sdk-date", request))
                        + "\r\n");
        assertThat(reply.body()).contains("\"resource_id\":\"a;b{c} é\"");
    }

    /** Step 4. */
    @ParameterizedTest
    @CsvSource({
        "a=b+c%20d%2Be, a=b%20c%20d%2Be",
        "b=2&a=1&b=1&a, a=&a=1&b=1&b=2",
        "a=&a&=x&&, =x&a=&a=",
        "k=a=b&é=%C3%A9~*'(), %C3%A9=%C3%A9~%2A%27%28%29&k=a%3Db",
        "B=1&a=1&_=1, B=1&_=1&a=1",
        "a=%7e%2d&a=%2F:, a=%2F%3A&a=~-",
        "'', ''",
    })
    void queries(String sent, String canonical) {
        String[] headers = StrictCall.ALICE.headers("GET", LIST, canonical, "", Instant.now());
        String target = LIST + "?" + sent.replace("é", "%c3%A9");
        assertThat(new Http(port).get(target, headers).status()).isEqualTo(200);
        Answer.WRONG_SIGNATURE.isGivenBy(new Http(port).get(target + "&more", headers));
    }

    /** Step 5: in the caller's order, trimmed, and any headers so long as the date is among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-sdk-date",
                "x-sdk-date;host;accept",
                "user-agent;x-sdk-date;host",
                "accept;content-type;x-project-id;x-sdk-date;x-absent",
            })
    void headers(String signed) {
        assertThat(sendHeaders(signed, false).status()).isEqualTo(204);
        assertThat(sendHeaders(signed, true).status()).isEqualTo(204);
    }

    /** The plain form keeps inner runs of white space, the scoped form collapses them. */
    private Reply sendHeaders(String signed, boolean scoped) {
        String date = Signer.date(Instant.now());
        StringBuilder lines = new StringBuilder();
        for (String name : List.of(signed.split(";"))) {
            String value = switch (name) {
                case "host" -> "localhost";
                case "accept" -> scoped ? "a b c" : "a  b   c";
                case "user-agent" -> "golangsdk/2.0.0";
                case "content-type" -> "application/json;charset=UTF-8";
                case "x-project-id" -> StrictApigTest.PROJECT;
                case "x-sdk-date" -> date;
                default -> "";
            };
            lines.append(name).append(':').append(value).append('\n');
        }
        String request = "POST\n" + ACTION + "/\n\n" + lines + "\n" + signed + "\n" + Signer.sha256(BODY);
        String authorization =
                scoped ? StrictCall.ALICE.scoped(date, signed, request) : StrictCall.ALICE.plain(date, signed, request);
        return RawCall.send(
                port,
                head("POST", ACTION, date, authorization)
                        + "accept:   a  b   c  \r\nUser-Agent: golangsdk/2.0.0\r\nContent-Type: application/json;charset=UTF-8\r\n"
                        + "X-Project-Id: " + StrictApigTest.PROJECT + "\r\nContent-Length: " + BODY.length()
                        + "\r\n\r\n" + BODY);
    }

    /** Step 5: names are sent in any case, and the signer's case is kept in the list of them. */
    @Test
    void namesOfHeadersInCapitals() {
        String date = Signer.date(Instant.now());
        String request = "GET\n" + LIST + "/\n\nx-sdk-date:" + date + "\n\nX-Sdk-Date\n" + Signer.sha256("");
        String authorization = StrictCall.ALICE.plain(date, "X-Sdk-Date", request);
        assertThat(new Http(port)
                        .get(LIST, "X-SDK-DATE", date, "Authorization", authorization)
                        .status())
                .isEqualTo(200);
    }

    /** Step 6: a hash that comes along counts if it is signed, and then it has to be the body's. */
    @ParameterizedTest(name = "{0}, signed {1}: {2}")
    @CsvSource({
        "UNSIGNED-PAYLOAD, true, true",
        "the body's, true, true",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, true, false",
        "garbage, true, false",
        "'', true, false",
        "UNSIGNED-PAYLOAD, false, false",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, false, false"
    })
    void aHashThatComesAlong(String given, boolean signed, boolean good) {
        String date = Signer.date(Instant.now());
        String hash = given.equals("the body's") ? Signer.sha256(BODY) : given;
        String names = signed ? "x-sdk-content-sha256;x-sdk-date" : "x-sdk-date";
        String headers = (signed ? "x-sdk-content-sha256:" + hash + "\n" : "") + "x-sdk-date:" + date + "\n";
        String request = "POST\n" + ACTION + "/\n\n" + headers + "\n" + names + "\n" + hash;
        String authorization = StrictCall.ALICE.plain(date, names, request);
        (good ? Answer.DONE : Answer.WRONG_SIGNATURE)
                .isGivenBy(new Http(port)
                        .post(
                                ACTION,
                                BODY,
                                "X-Sdk-Date",
                                date,
                                "Authorization",
                                authorization,
                                "X-Sdk-Content-Sha256",
                                hash));
    }

    @ParameterizedTest(name = "the scope {0}")
    @CsvSource({
        "<day>///sdk_request, true",
        "<day>/region/service/sdk_request, true",
        "20200101///sdk_request, false",
        "<day>///other, false",
        "<day>//sdk_request, false",
        "<day>////sdk_request, false",
        "<day>, false"
    })
    void theScopeIsOfTheDay(String given, boolean good) {
        String date = Signer.date(Instant.now());
        String scope = given.replace("<day>", date.substring(0, 8));
        String request = "POST\n" + ACTION + "/\n\nx-sdk-date:" + date + "\n\nx-sdk-date\n" + Signer.sha256(BODY);
        String authorization = StrictCall.ALICE.scoped(date, scope, "x-sdk-date", request);
        Reply reply = new Http(port).post(ACTION, BODY, "X-Sdk-Date", date, "Authorization", authorization);
        assertThat(reply.status()).isEqualTo(good ? 204 : 401);
    }

    /** Step 6: one that is not signed says nothing, whatever it says. */
    @Test
    void aHashThatIsNotSigned() {
        List<String> headers = new ArrayList<>(List.of(StrictCall.ALICE.headers("POST", ACTION, BODY)));
        headers.addAll(List.of("X-Sdk-Content-Sha256", "garbage"));
        Answer.DONE.isGivenBy(new Http(port).post(ACTION, BODY, headers.toArray(String[]::new)));
    }

    /** Step 6: the exact bytes, the line end that a client adds among them. */
    @Test
    void aBodyThatEndsInANewline() {
        Answer.DONE.isGivenBy(
                new Http(port).post(ACTION, BODY + "\n", StrictCall.ALICE.headers("POST", ACTION, BODY + "\n")));
        Answer.WRONG_SIGNATURE.isGivenBy(
                new Http(port).post(ACTION, BODY + "\n", StrictCall.ALICE.headers("POST", ACTION, BODY)));
    }

    /** Section 7: the SDK sends chunks; the bytes within are what is signed, and are still there to be read. */
    @Test
    void aBodyInChunks() {
        String bad = """
                {"action":"create","tags":[{"key":"("}]}""";
        Answer.badParameter("key").isGivenBy(sendChunks(bad, bad));
        Answer.DONE.isGivenBy(sendChunks(BODY, BODY));
        Answer.WRONG_SIGNATURE.isGivenBy(sendChunks(BODY + " ", BODY));
    }

    private Reply sendChunks(String body, String signed) {
        String[] headers = StrictCall.ALICE.headers("POST", ACTION, signed);
        return RawCall.send(
                port,
                head("POST", ACTION, headers[1], headers[3])
                        + "Transfer-Encoding: chunked\r\n\r\n1\r\n" + body.charAt(0) + "\r\n"
                        + Integer.toHexString(body.length() - 1) + "\r\n" + body.substring(1) + "\r\n0\r\n\r\n");
    }

    /** A form's Content-Type must not let the container eat the body before it is hashed. */
    @Test
    void aBodyThatCallsItselfAForm() {
        String[] signed = StrictCall.ALICE.headers("POST", ACTION, BODY);
        Answer.DONE.isGivenBy(new Http(port)
                .post(
                        ACTION,
                        BODY,
                        signed[0],
                        signed[1],
                        signed[2],
                        signed[3],
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
    }

    private static String head(String method, String target, String date, String authorization) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Sdk-Date: " + date
                + "\r\nAuthorization: " + authorization + "\r\n";
    }
}
