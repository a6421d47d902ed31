package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2, last paragraph, and section 7: the many ways in which real clients write one request. */
@ServerTest
class RequestFormsTest {
    private static final String CREATE = """
            {"action":"create","tags":[{"key":"k","value":"v"}]}""";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=ISO-8859-1",
                "application/xml",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "garbage",
                "/;;=",
                "*/*"
            })
    void theContentTypeIsNotLookedAt(String contentType) {
        TestGateway gateway = new TestGateway(port);
        String body = CREATE.replace("\"v\"", "\"键\"");
        Answer.DONE.isGivenBy(
                new Http(port).post(gateway.actionPath(), body, "X-Auth-Token", "any", "Content-Type", contentType));
        assertThat(gateway.tags()).containsExactly(entry("k", "键"));
    }

    /** Whatever else a client accepts, it gets JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "garbage", "application/json;q=0"})
    void acceptIsNotLookedAt(String accept) {
        TestGateway gateway = new TestGateway(port);
        Answer.badParameter("body")
                .isGivenBy(new Http(port).post(gateway.actionPath(), "{", "X-Auth-Token", "any", "Accept", accept));
        assertThat(new Http(port)
                        .get(gateway.path(), "X-Auth-Token", "any", "Accept", accept)
                        .header("Content-Type"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE + "\n", "\r\n\t " + CREATE + " \r\n", """
                        {"tags":[{"value":"v","key":"k"}],"action":"create"}""", """
                        {"action":"\\u0063reate","tags":[{"\\u006bey":"\\u006b","value":"v"}]}""", """
                        {"x":null,"action":"create","y":[{"z":1}],"tags":[{"key":"k","value":"v","x":{}}]}""", """
                        {"action":"create","tags":[{"key":"k","value":"v","values":null}],"sys_tags":null}""", """
                        {"action":"delete","tags":null,"action":"create","tags":[{"key":"k","value":"v"}]}""", """
                        {"action":"create","tags":[{"key":"x","value":1,"key":"k","value":"v"}]}"""})
    void oneRequestInManyForms(String body) {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.act(body));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    /** Raw UTF-8 and escapes are the same text, in and beyond the BMP. */
    @Test
    void rawAndEscapedTextIsTheSame() {
        TestGateway gateway = new TestGateway(port);
        gateway.act("""
                {"action":"create","tags":[{"key":"键𠮷","value":"é"}]}""");
        assertThat(gateway.tags()).containsExactly(entry("键𠮷", "é"));
        gateway.act("""
                {"action":"create","tags":[{"key":"\\u952e\\ud842\\udfb7","value":"\\u00e9x"}]}""");
        assertThat(gateway.tags()).containsExactly(entry("键𠮷", "éx"));
    }

    /** Chunks may end anywhere, within a character as well; the list is raw UTF-8. */
    @Test
    void chunks() {
        TestGateway gateway = new TestGateway(port);
        String start = """
                {"action":"create","tags":[{"key":"\u00c3""";
        String end = "\u00a9\",\"value\":\"v\"}]}";
        String chunks = Integer.toHexString(start.length()) + ";ext=1\r\n" + start + "\r\n"
                + Integer.toHexString(end.length()) + "\r\n" + end + "\r\n0\r\nTrailer: x\r\n\r\n";
        Answer.DONE.isGivenBy(RawCall.postChunks(port, gateway.actionPath(), chunks));
        assertThat(gateway.list().body()).contains("""
                {"key":"é","value":"v"}""");
    }

    /** Section 7: what the SDK sends where it was given no project id; an open world serves it. */
    @ParameterizedTest
    @ValueSource(strings = {"%7Bproject_id%7D", "{project_id}"})
    void theLiteralPlaceholderIsAProject(String project) {
        String id = Ids.hex();
        String path = "/v2/" + project + "/apigw/instances/" + id + "/instance-tags/action";
        Answer.DONE.isGivenBy(RawCall.post(port, path, CREATE));
        assertThat(new TestGateway(port, "%7Bproject_id%7D", id).tags()).containsExactly(entry("k", "v"));
    }

    @Test
    void aQueryIsNotLookedAt() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(RawCall.post(port, gateway.actionPath() + "?action=delete&x=%zz&{", CREATE));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }
}
