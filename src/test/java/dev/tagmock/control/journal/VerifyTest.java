package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whether so many calls came, and if not, which nearly did. */
@ControlTest
class VerifyTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "two calls, {0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {"2; true", "1; false", "3; false", """
                        {"at_least":2}; true""", """
                        {"at_least":3}; false""", """
                        {"at_most":2}; true""", """
                        {"at_most":1}; false""", """
                        {"at_least":1,"at_most":3}; true""", "null; true"})
    void counts(String count, boolean verified) {
        Control control = new Control(port);
        control.tag("a");
        control.tag("b");
        JsonNode result = verify(control, count, "");
        assertThat(result.get("verified").booleanValue()).isEqualTo(verified);
        assertThat(result.get("count").intValue()).isEqualTo(2);
    }

    @Test
    void theNearestSayWhyTheyDoNotMatch() {
        Control control = new Control(port);
        control.tag("a");
        Reply nearest = control.tags();
        JsonNode result = verify(
                control,
                "1",
                ",\"api\":\"apig\",\"operation\":\"ListInstanceTags\",\"status\":204,\"method\":\"GET\","
                        + "\"path\":\"" + control.tagsPath() + "\"");
        assertThat(result.get("verified").booleanValue()).isFalse();
        assertThat(result.get("count").intValue()).isZero();
        JsonNode first = result.at("/near_misses/0");
        assertThat(first.get("id").stringValue()).isEqualTo(nearest.header("X-Request-Id"));
        assertThat(first.get("mismatches").toString()).isEqualTo("""
                ["status: expected 204, was 200"]""");
        assertThat(result.at("/near_misses/1/mismatches").toString())
                .isEqualTo("""
                        ["operation: expected ListInstanceTags, was BatchCreateOrDeleteInstanceTags",\
                        "method: expected GET, was POST","path: expected %s, was \
                        %s/action"]""".formatted(control.tagsPath(), control.tagsPath()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                """
                        {"count":-1}; count: must not be negative""",
                """
                        {"count":{}}; count: must be a number, or at_least, at_most or both""",
                """
                        {"count":{"least":1}}; count.least: unknown field, did you mean at_least?""",
                """
                        {"count":"1"}; count: must be an object with fields""",
                """
                        {"filter":{"oparation":"x"}}; filter.oparation: unknown field, did you mean operation?""",
                // Queries have it, filters have not.
                """
                        {"filter":{"limit":1}}; filter.limit: unknown field""",
                """
                        {"filter":{"bk_biz":1}}; filter.bk_biz: unknown field, did you mean bk_biz_id?""",
                """
                        {"filter":{"status":"x"}}; filter.status: must be a whole number""",
                """
                        {"filter":{"since":"x"}}; filter.since: must be a moment like 2099-01-01T00:00:00Z""",
                """
                        {"filter":{"api":"apigw"}}; filter.api: unknown, did you mean apig?""",
                """
                        {"filter":{"operation":"ListInstanceTag"}}; filter.operation: unknown, did you mean\
                         ListInstanceTags?""",
                "{; body: is not JSON",
                "[]; body: must be an object with fields",
                "null; body: must be an object"
            })
    void bodiesThatMeanNothing(String body, String error) {
        Reply reply = new Control(port).http().post("/_tagmock/requests/verify", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").stringValue()).isEqualTo(error);
    }

    private static JsonNode verify(Control control, String count, String filter) {
        Reply reply = control.http().post("/_tagmock/requests/verify", """
                                {"count":%s,"filter":{"project_id":"%s"%s\
                                }}""".formatted(count, control.project(), filter));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
