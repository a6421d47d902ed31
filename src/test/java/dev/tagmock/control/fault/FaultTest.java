package dev.tagmock.control.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Faults befall the calls they are meant for, as they are meant to, and no others. */
@ControlTest
class FaultTest {
    @LocalServerPort
    private int port;

    @Test
    void aVendorErrorInPlaceOfTheCall() {
        Control control = new Control(port);
        String id = control.faultOfProject(
                "\"operation\":\"BatchCreateOrDeleteInstanceTags\",\"answer\":{\"error_code\":\"APIC.9000\"}");
        Reply reply = control.tag("k");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).isEqualTo("""
                        {"error_code":"APIC.9000","error_msg":"Failed to request internal service"}""");
        assertThat(control.tagKeys())
                .as("another operation, and nothing was stored")
                .isEmpty();
        JsonNode entry = control.journal("fault=" + id + "&project_id=" + control.project())
                .get(0);
        assertThat(entry.get("status").intValue()).isEqualTo(500);
        assertThat(entry.get("vendor_code").stringValue()).isEqualTo("APIC.9000");
        assertThat(control.neighbour().tag("k").status()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/c/compapi/v2/cc/list_service_instance/; 1199020; {\"result\":false,\"code\":1199020,\"data\":null,"
                        + "\"message\":\"Failed to update data\",\"permission\":null,\"request_id\":\"<id>\"}",
                "/api/c/compapi/v2/cc/list_service_instance/; 1306403; {\"result\":false,\"code\":1306403,\"data\":null,"
                        + "\"message\":\"APP permission is insufficient, APP has no permission to access the component"
                        + " (list_service_instance) of the system (CC). The APP manager can go to the Developer Center"
                        + " and apply for permission to access the component\",\"request_id\":\"<id>\"}",
                "/api/c/compapi/v2/cc/list_service_instance/; 1306000; {\"result\":false,\"code\":1306000,\"data\":null,"
                        + "\"message\":\"Component error, please contact the component developer to handle it.\","
                        + "\"request_id\":\"<id>\"}",
                "/api/v3/findmany/proc/service_instance; 1199020; {\"result\":false,\"bk_error_code\":1199020,"
                        + "\"bk_error_msg\":\"Failed to update data\",\"permission\":null,\"data\":null}",
                "/api/bk-cmdb/prod/api/v3/findmany/proc/service_instance; 1199020; {\"result\":false,\"code\":1199020,"
                        + "\"message\":\"Failed to update data\",\"permission\":null,\"data\":null}",
                "/api/bk-cmdb/prod/api/v3/findmany/proc/service_instance; 1640301; {\"result\":false,\"code\":1640301,"
                        + "\"code_name\":\"APP_NO_PERMISSION\",\"message\":\"App has no permission to the resource\","
                        + "\"data\":null}"
            })
    void theEnvelopeIsTheEntryPoints(String path, int code, String body) {
        Control control = new Control(port);
        control.faultOfBusiness("\"api\":\"blueking\",\"answer\":{\"code\":" + code + "}");
        Reply reply = control.http().post(path, """
                {"bk_biz_id":%s}""".formatted(control.business()));
        assertThat(reply.body()).isEqualTo(body.replace("<id>", reply.header("X-Request-Id")));
    }

    /** Lacking a permission is told with what to apply for. */
    @Test
    void aLackingPermission() {
        Control control = new Control(port);
        control.faultOfBusiness("\"answer\":{\"code\":9900403}");
        JsonNode answer = control.instances().json();
        assertThat(answer.get("code").intValue()).isEqualTo(9900403);
        assertThat(answer.at("/permission/actions/0/id").stringValue()).isEqualTo("edit_biz_service_instance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APIGW.0101",
                "APIGW.0201",
                "APIGW.0301",
                "APIC.7101",
                "APIC.7102",
                "APIC.7103",
                "APIC.7106",
                "APIC.7130",
                "APIC.7211",
                "APIC.7302",
                "APIC.7402",
                "APIC.9000"
            })
    void everyCodeOfApigCanBeAnswered(String code) {
        Control control = new Control(port);
        control.faultOfProject("\"answer\":{\"error_code\":\"" + code + "\"}");
        Reply reply = control.tags();
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(reply.json().get("error_code").stringValue()).isEqualTo(code);
        assertThat(reply.body()).doesNotContain("%s");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1199000, 1199003, 1199006, 1199008, 1199010, 1199011, 1199017, 1199020, 1199035, 1199059, 9900403,
                1306000, 1306403, 1306406
            })
    void everyCodeOfBlueKingCanBeAnswered(int code) {
        Control control = new Control(port);
        control.faultOfBusiness("\"answer\":{\"code\":" + code + "}");
        Reply reply = control.instances();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("code").intValue()).isEqualTo(code);
        assertThat(reply.body()).doesNotContain("%s").doesNotContain("%d");
    }

    /** A code that only ESB has befalls no call that comes another way. */
    @Test
    void aCodeThatTheEntryPointDoesNotKnow() {
        Control control = new Control(port);
        control.faultOfBusiness("\"answer\":{\"code\":1306403}");
        Reply direct = control.http().post("/api/v3/findmany/proc/service_instance", """
                        {"bk_biz_id":%s}""".formatted(control.business()));
        assertThat(direct.json().get("bk_error_code").intValue()).isZero();
        assertThat(control.instances().json().get("code").intValue()).isEqualTo(1306403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "; 1111111",
                "\"times\":2,; 1100000",
                "\"nth\":3,; 0010000",
                "\"nth\":3,\"times\":2,; 0011000",
                "\"probability\":0,; 0000000",
                "\"probability\":1,\"times\":3,; 1110000"
            })
    void whichOfTheCalls(String when, String fired) {
        Control control = new Control(port);
        String id = control.faultOfProject((when == null ? "" : when) + "\"answer\":{\"error_code\":\"APIC.9000\"}");
        assertThat(failures(control, fired.length())).isEqualTo(fired);
        JsonNode fault = control.showFault(id);
        assertThat(fault.get("matched").intValue()).isEqualTo(7);
        assertThat(fault.get("fired").intValue())
                .isEqualTo((int) fired.chars().filter(c -> c == '1').count());
    }

    @Test
    void aSeedMakesChanceRepeatable() {
        String fields = "\"probability\":0.5,\"seed\":7,\"answer\":{\"error_code\":\"APIC.9000\"}";
        Control first = new Control(port);
        first.faultOfProject(fields);
        Control second = new Control(port);
        second.faultOfProject(fields);
        String failures = failures(first, 40);
        assertThat(failures).contains("0").contains("1").isEqualTo(failures(second, 40));
    }

    private static String failures(Control control, int calls) {
        StringBuilder failures = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            failures.append(control.tags().status() == 500 ? 1 : 0);
        }
        return failures.toString();
    }

    @Test
    void theFirstThatDoesAnythingDecidesAndAllCount() {
        Control control = new Control(port);
        String second = control.faultOfProject("\"nth\":2,\"answer\":{\"error_code\":\"APIC.7101\"}");
        String rest = control.faultOfProject("\"answer\":{\"error_code\":\"APIC.9000\"}");
        assertThat(Stream.generate(control::tags).limit(3).map(Reply::status)).containsExactly(500, 401, 500);
        assertThat(control.showFault(second).get("matched").intValue()).isEqualTo(3);
        assertThat(control.showFault(rest).get("matched").intValue()).isEqualTo(3);
        assertThat(control.showFault(rest).get("fired").intValue()).isEqualTo(2);
    }

    @Test
    void droppedBeforeNothingIsStored() {
        Control control = new Control(port);
        String id = control.faultOfProject("\"times\":1,\"drop\":\"before\"");
        assertThat(rawTag(control, "k")).isEmpty();
        assertThat(control.tagKeys()).isEmpty();
        assertDropped(control, id);
    }

    @Test
    void droppedAfterItIsStored() {
        Control control = new Control(port);
        String id = control.faultOfProject("\"times\":1,\"drop\":\"after\"");
        assertThat(rawTag(control, "k")).isEmpty();
        assertThat(control.tagKeys()).containsExactly("k");
        assertDropped(control, id);
    }

    /** Nothing of a long answer goes out either. */
    @Test
    void droppedAfterALongAnswer() {
        Control control = new Control(port);
        String ids = IntStream.range(0, 100)
                .mapToObj(i -> "" + Ids.number())
                .toList()
                .toString();
        String body = """
                        {"bk_biz_id":%s,"instance_ids":%s,"labels":{"a":"b"}}""".formatted(control.business(), ids);
        Reply added = control.http().post("/api/v3/createmany/proc/service_instance/labels", body);
        assertThat(added.json().get("result").booleanValue()).as(added.body()).isTrue();
        String list = """
                {"bk_biz_id":%s}""".formatted(control.business());
        String path = "/api/v3/findmany/proc/service_instance";
        assertThat(raw(path, list)).hasSizeGreaterThan(20_000);
        control.faultOfBusiness("\"drop\":\"after\"");
        assertThat(raw(path, list)).isEmpty();
    }

    private static void assertDropped(Control control, String id) {
        JsonNode entry = control.journal("fault=" + id + "&project_id=" + control.project())
                .get(0);
        assertThat(entry.get("status").isNull()).isTrue();
        assertThat(entry.get("operation").stringValue()).isEqualTo("BatchCreateOrDeleteInstanceTags");
    }

    private String rawTag(Control control, String key) {
        return raw(control.tagsPath() + "/action", """
                        {"action":"create","tags":[{"key":"%s","value":"v"}]}""".formatted(key));
    }

    private String raw(String path, String body) {
        return RawSocket.exchange(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\nConnection: close\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** With a delay as long as the test, each of more calls than there are threads waits, and a neighbour does not. */
    @Test
    void aDelayHoldsNobodyElseUp() {
        Control control = new Control(port);
        Control neighbour = control.neighbour();
        control.faultOfProject("\"delay_ms\":5000");
        List<CompletableFuture<Integer>> late = IntStream.range(0, 250)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> rawTag(control, "k").indexOf("204"), command -> new Thread(command).start()))
                .toList();
        while (control.showFault(onlyFaultId(control)).get("fired").intValue() < 250) {
            assertThat(neighbour.tag("k").status()).isEqualTo(204);
        }
        assertThat(late).as("all wait at once").noneMatch(CompletableFuture::isDone);
        assertThat(late).allMatch(call -> call.join() > 0);
        assertThat(control.journal("limit=1000&project_id=" + control.project()))
                .hasSize(250)
                .allMatch(entry -> entry.get("duration_ms").doubleValue() >= 5000);
    }

    private static String onlyFaultId(Control control) {
        for (JsonNode fault : control.http().get("/_tagmock/faults").json().get("faults")) {
            if (fault.path("project_id").asString("").equals(control.project())) {
                return fault.get("id").stringValue();
            }
        }
        throw new AssertionError("no fault of this project");
    }

    /** With this seed the delay is always the same, and far more than half of the median. */
    @Test
    void aLateAnswerIsTheSameAnswer() {
        Control control = new Control(port);
        control.tag("k");
        Reply prompt = control.tags();
        control.faultOfProject("\"delay\":{\"median_ms\":500,\"sigma\":0.1},\"seed\":1");
        long start = System.nanoTime();
        Reply late = control.tags();
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(250));
        assertThat(late.body()).isEqualTo(prompt.body());
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.header("Content-Type")).isEqualTo(prompt.header("Content-Type"));
        assertThat(late.header("Content-Length")).isEqualTo(prompt.header("Content-Length"));
    }

    /** Chunks are waited for, and the answer then waits in its turn; of a broken body as well. */
    @ParameterizedTest
    @CsvSource({"0,204", "x,400"})
    void aCallThatHasWaitedForItsBodyCanBeLate(String lastChunk, int status) {
        Control control = new Control(port);
        control.faultOfProject("\"times\":1,\"delay_ms\":100");
        String answer = RawSocket.exchange(
                port,
                "POST /v2/" + control.project() + "/apigw/instances/late/instance-tags/action HTTP/1.1\r\n"
                        + "Host: localhost\r\nX-Auth-Token: any\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "1f\r\n{\"action\":\"create\",\"tags\":[]}  \r\n" + lastChunk + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).containsOnlyOnce("X-Request-Id: ");
        assertThat(control.journal("project_id=" + control.project()))
                .hasSize(1)
                .allMatch(entry -> entry.get("duration_ms").doubleValue() >= 100);
    }

    @Test
    void aLateErrorAndALateDrop() {
        Control control = new Control(port);
        control.faultOfProject("\"times\":1,\"delay_ms\":1,\"answer\":{\"error_code\":\"APIC.9000\"}");
        assertThat(control.tags().status()).isEqualTo(500);
        control.faultOfProject("\"times\":1,\"delay_ms\":1,\"drop\":\"after\"");
        assertThat(rawTag(control, "k")).isEmpty();
        assertThat(control.tagKeys()).containsExactly("k");
    }

    @Test
    void brokenBodiesAreToldAsEver() {
        Control control = new Control(port);
        control.faultOfBusiness("\"drop\":\"before\"");
        String path = "/api/c/compapi/v2/cc/list_service_instance/";
        assertThat(control.http().post(path, "{").json().get("message").stringValue())
                .isEqualTo("Request JSON string is wrong in format, which cannot be analyzed.");
        assertThat(RawSocket.exchange(
                        port,
                        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"))
                .contains("Request JSON string is wrong in format");
    }

    @Test
    void switchingOff() {
        Control control = new Control(port);
        Control neighbour = control.neighbour();
        String id = control.faultOfProject("\"drop\":\"before\"");
        String ofBusiness = control.faultOfBusiness("\"drop\":\"before\"");
        String kept = neighbour.faultOfProject("\"answer\":{\"error_code\":\"APIC.9000\"}");
        assertThat(delete(control, "?project_id=" + control.project())).isEqualTo(204);
        assertThat(control.http().get("/_tagmock/faults/" + id).status()).isEqualTo(404);
        assertThat(delete(control, "/" + ofBusiness)).isEqualTo(204);
        assertThat(delete(control, "/" + ofBusiness)).isEqualTo(404);
        assertThat(control.tags().status()).isEqualTo(200);
        assertThat(control.showFault(kept).get("id").stringValue()).isEqualTo(kept);
        assertThat(neighbour.tags().status()).isEqualTo(500);
    }

    private static int delete(Control control, String rest) {
        return control.http()
                .send("DELETE", "/_tagmock/faults" + rest, new byte[0])
                .status();
    }

    @Test
    void aFaultIsShownAsItWasGiven() {
        Control control = new Control(port);
        String given = "\"api\":\"apig\",\"operation\":\"ListInstanceTags\",\"project_id\":\"" + control.project()
                + "\",\"nth\":3,\"times\":1,\"probability\":0.5,\"seed\":7,"
                + "\"delay\":{\"median_ms\":50.0,\"sigma\":0.4},\"answer\":{\"error_code\":\"APIC.9000\"}";
        Reply reply = control.http().post("/_tagmock/faults", "{" + given + "}");
        String id = reply.json().get("id").stringValue();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/_tagmock/faults/" + id);
        assertThat(control.http().get(reply.header("Location")).body()).isEqualTo("""
                        {"id":"%s",%s,"matched":0,"fired":0}""".formatted(id, given));
    }
}
