package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 2.2, where credentials are verified; {@link LaxCredentialsTest} makes the same calls where not. */
@StrictServerTest
class StrictCredentialsTest {
    static final String ADDITION = Esb.addition(300, "[301]", """
            {"key1": "value1"}""");

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "2.2 row {0}: {1}")
    @MethodSource({"dev.tagmock.blueking.EsbRejections#always", "dev.tagmock.blueking.EsbRejections#verifying"})
    void rejected(String row, String credentials, int code, String message) {
        Answers.assertEsb(inBody(port, credentials), code, message);
        Answers.assertEsb(inHeader(port, credentials), code, message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("dev.tagmock.blueking.EsbRejections#right")
    void taken(String which, String credentials) {
        Answers.assertSuccess(inBody(port, credentials));
        Answers.assertSuccess(inHeader(port, credentials));
    }

    @Test
    void aHeaderWithWrongCredentialsIsNotMadeGoodByTheBody() {
        Reply reply = new Http(port).post(Esb.ADD, Esb.body(ADDITION), "X-Bkapi-Authorization", """
                        {"bk_app_code": "esb_test"}""");
        Answers.assertEsb(reply, Answers.COMPONENT, Answers.NO_SECRET);
    }

    @Test
    void anAppMayCallTheComponentsThatItIsLimitedTo() {
        String body = """
                {"bk_app_code": "limited", "bk_app_secret": "limited-secret", "bk_username": "u",\
                 "bk_biz_id": 999}""";
        String empty = """
                {"result":true,"code":0,"data":{"count":0,"info":[]},""";
        assertThat(new Http(port).post(Esb.LIST, body).body()).startsWith(empty);
    }

    @Test
    void credentialsComeBeforeWhatCmdbChecks() {
        String body = """
                        {"bk_app_code": "nobody", "bk_app_secret": "s", "bk_username": "u", "bk_biz_id": []}""";
        Answers.assertEsb(
                new Http(port).post(Esb.ADD, body),
                Answers.COMPONENT,
                "Invalid APP Code [bk_app_code=nobody], please confirm if the APP Code has been registered");
    }

    static Reply inBody(int port, String credentials) {
        String separator = credentials.equals("{}") ? "" : ", ";
        return new Http(port).post(Esb.ADD, credentials.replaceFirst("}$", separator) + ADDITION + "}");
    }

    static Reply inHeader(int port, String credentials) {
        return new Http(port).post(Esb.ADD, "{" + ADDITION + "}", "X-Bkapi-Authorization", credentials);
    }
}
