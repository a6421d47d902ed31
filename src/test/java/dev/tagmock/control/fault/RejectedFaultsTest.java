package dev.tagmock.control.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Faults that could befall no call are rejected in one line that names the field. */
@ControlTest
class RejectedFaultsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                """
                        {"oparation":"x"}; oparation: unknown field, did you mean operation?""",
                """
                        {"api":"apigw","delay_ms":1}; api: unknown, did you mean apig?""",
                """
                        {"operation":"ListInstanceTag","delay_ms":1}; operation: unknown, did you mean ListInstanceTags?""",
                """
                        {"api":"blueking","operation":"ListInstanceTags","delay_ms":1}; operation: unknown""",
                "{}; answer: is missing, and so are delay_ms, delay and drop: one of them is needed",
                """
                        {"answer":{}}; answer.error_code: is missing, and so is answer.code""",
                """
                        {"answer":{"error_code":"APIC.9001"}}; answer.error_code: unknown, did you mean APIC.9000?""",
                """
                        {"answer":{"code":1199022}}; answer.code: unknown, did you mean 1199020?""",
                """
                        {"api":"apig","answer":{"code":1199020}}; answer.code: cannot go with this api""",
                """
                        {"api":"blueking","answer":{"error_code":"APIC.9000"}}; answer.error_code: cannot go with this\
                         api""",
                """
                        {"answer":{"error_code":"APIC.9000","code":1199020}}; answer.code: cannot go with\
                         answer.error_code""",
                """
                        {"answer":{"error_code":"APIC.9000"},"drop":"after"}; drop: cannot go with answer""",
                """
                        {"drop":"during"}; drop: must be before or after""",
                """
                        {"drop":1}; drop: must be before or after""",
                """
                        {"project_id":"p","bk_biz_id":1,"delay_ms":1}; bk_biz_id: cannot go with project_id""",
                """
                        {"api":"blueking","project_id":"p","delay_ms":1}; project_id: cannot go with this api""",
                """
                        {"api":"apig","bk_biz_id":1,"delay_ms":1}; bk_biz_id: cannot go with this api""",
                """
                        {"bk_biz_id":1,"answer":{"error_code":"APIC.9000"}}; answer.error_code: cannot go with this api""",
                """
                        {"project_id":"","delay_ms":1}; project_id: must not be empty""",
                """
                        {"project_id":1,"delay_ms":1}; project_id: must be text""",
                """
                        {"bk_biz_id":0,"delay_ms":1}; bk_biz_id: must be at least 1""",
                """
                        {"bk_biz_id":"1","delay_ms":1}; bk_biz_id: must be a whole number""",
                """
                        {"nth":0,"delay_ms":1}; nth: must be at least 1""",
                """
                        {"nth":1.5,"delay_ms":1}; nth: must be a whole number""",
                """
                        {"nth":99999999999,"delay_ms":1}; nth: must be a whole number""",
                """
                        {"times":0,"delay_ms":1}; times: must be at least 1""",
                """
                        {"probability":1.1,"delay_ms":1}; probability: must be 0 to 1""",
                """
                        {"probability":-0.1,"delay_ms":1}; probability: must be 0 to 1""",
                """
                        {"seed":7,"delay_ms":1}; seed: needs a probability or a random delay""",
                """
                        {"delay_ms":0}; delay_ms: must be 1 to 600000""",
                """
                        {"delay_ms":600001}; delay_ms: must be 1 to 600000""",
                """
                        {"delay_ms":1,"delay":{"median_ms":1,"sigma":1}}; delay: cannot go with delay_ms""",
                """
                        {"delay":{"sigma":1}}; delay.median_ms: is missing""",
                """
                        {"delay":{"median_ms":1}}; delay.sigma: is missing""",
                """
                        {"delay":{"median_ms":0.5,"sigma":1}}; delay.median_ms: must be 1 to 600000""",
                """
                        {"delay":{"median_ms":1,"sigma":11}}; delay.sigma: must be 0 to 10""",
                """
                        {"delay":{"median":1}}; delay.median: unknown field, did you mean median_ms?""",
                """
                        {"delay_ms":1,"delay_ms":2}; body: is not JSON""",
                """
                        {"delay_ms":1} x; body: is not JSON""",
                "'delay_ms=1'; body: is not JSON",
                "[]; body: must be an object with fields"
            })
    void rejected(String body, String error) {
        Control control = new Control(port);
        Reply reply = control.http().post("/_tagmock/faults", body);
        if (reply.status() == 201) {
            // Nobody else shall meet it.
            control.http().send("DELETE", reply.header("Location"), new byte[0]);
        }
        assertThat(reply.body()).isEqualTo("""
                {"error":"%s"}""".formatted(error));
        assertThat(reply.status()).isEqualTo(400);
    }
}
