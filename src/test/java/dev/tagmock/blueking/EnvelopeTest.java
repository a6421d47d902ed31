package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 2.3. The order of the keys is part of every other test as well ({@link Answers}). */
@ServerTest
class EnvelopeTest {
    @LocalServerPort
    private int port;

    @Test
    void aSuccessIsTheVendorsToTheByte() {
        Reply reply = new Esb(port).add(Ids.number(), Ids.number(), """
                {"key1": "value1"}""");
        String id = reply.json().get("request_id").stringValue();
        assertThat(reply.body()).isEqualTo("""
                        {"result":true,"code":0,"data":null,"message":"success","permission":null,\
                        "request_id":"%s"}""".formatted(id));
        assertThat(id).matches("[0-9a-f]{32}");
    }

    @Test
    void dataStandsBeforeTheMessage() {
        assertThat(new Esb(port).list("\"bk_biz_id\": " + Ids.number()).body())
                .startsWith("{\"result\":true,\"code\":0,\"data\":{\"count\":0,\"info\":[]},\"message\":\"success\","
                        + "\"permission\":null,\"request_id\":\"");
    }

    @Test
    void anIdIsFreshAndNeverTheClients() {
        Http http = new Http(port);
        String sent = Ids.hex();
        Reply one = http.post(Esb.ADD, "", "X-Bkapi-Request-Id", sent, "X-Request-Id", sent, "Bk-Request-Id", sent);
        Reply two = http.post(Esb.ADD, Esb.body("\"request_id\": \"" + sent + "\""));
        String first = one.json().get("request_id").stringValue();
        String second = two.json().get("request_id").stringValue();
        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(sent).isNotEqualTo(second);
        assertThat(second).matches("[0-9a-f]{32}").isNotEqualTo(sent);
    }

    @Test
    void textIsNotEscaped() {
        Reply reply = new Esb(port).add(1, 1, """
                {"键é😀": "v"}""");
        assertThat(reply.body()).contains("\"message\":\"'label.键é😀' data parameter verification does not pass\"");
        Reply chinese = new Esb(port).add("\"bk_biz_id\": 1", "Blueking-Language", "zh-cn");
        assertThat(chinese.body()).contains("\"message\":\"'instanceIDs' 未赋值\"");
    }

    @Test
    void everyAnswerSaysWhichCharsetItIsIn() {
        Http http = new Http(port);
        assertThat(http.post(Esb.ROOT + "unknown/", "").header("Content-Type"))
                .matches("(?i)application/json; ?charset=utf-8");
        assertThat(http.get(Esb.ADD).header("Content-Type")).matches("(?i)application/json; ?charset=utf-8");
        assertThat(http.post(Esb.ADD, "{").header("Content-Type")).matches("(?i)application/json; ?charset=utf-8");
    }
}
