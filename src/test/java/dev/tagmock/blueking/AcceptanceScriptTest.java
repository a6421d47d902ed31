package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.StrictServerTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, section 7: the upstream integration sequence, as far as its operations exist. */
@StrictServerTest
class AcceptanceScriptTest {
    private static final long BUSINESS = 400;
    private static final long B = 401;
    private static final long A = 402;

    @LocalServerPort
    private int port;

    @Test
    void steps1To6() {
        Esb esb = new Esb(port).as("root");
        Answers.assertSuccess(esb.add(BUSINESS, ids(A, B), "{\"key1\": \"value1\", \"key2\": \"value2\"}"));
        Answers.assertSuccess(esb.add(BUSINESS, ids(B), "{\"key2\": \"value\", \"key3\": \"value3\"}"));
        JsonNode third = list(esb);
        assertThat(third.get("count").intValue()).isEqualTo(2);
        assertThat(third.at("/info/0/id").longValue()).isEqualTo(B);
        assertThat(third.at("/info/0/labels").toString())
                .isEqualTo("{\"key1\":\"value1\",\"key2\":\"value\",\"key3\":\"value3\"}");
        assertThat(third.at("/info/1/id").longValue()).isEqualTo(A);
        assertThat(third.at("/info/1/labels").toString()).isEqualTo("{\"key1\":\"value1\",\"key2\":\"value2\"}");
        Answers.assertCmdb(
                esb.add(BUSINESS, ids(A, B), "{\"\": \"value1\", \"key1\": \"\", \"key4\": \"value4\"}"),
                Answers.BAD_PARAMETER,
                Answers.unverified("label."));
        Answers.assertCmdb(
                esb.add(BUSINESS, ids(A, 10000, B), "{\"key5\": \"value5\"}"),
                Answers.BAD_PARAMETER,
                Answers.unverified("instance_ids"));
        assertThat(list(esb)).isEqualTo(third);
    }

    private static JsonNode list(Esb esb) {
        return esb.list("\"bk_biz_id\": " + BUSINESS).json().get("data");
    }

    private static String ids(long... ids) {
        return Arrays.toString(ids);
    }
}
