package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was called stands in the journal, before the caller has his answer. */
@ControlTest
class JournalTest {
    @LocalServerPort
    private int port;

    @Test
    void anEntryTellsTheCallAndItsAnswer() {
        Control control = new Control(port);
        Instant before = Instant.now();
        Reply reply = control.tag("k");
        JsonNode entry = control.onlyCall();
        assertThat(entry.get("id").stringValue()).isEqualTo(reply.header("X-Request-Id"));
        assertThat(Instant.parse(entry.get("time").stringValue())).isBetween(before.minusMillis(5), Instant.now());
        assertThat(entry.get("api").stringValue()).isEqualTo("apig");
        assertThat(entry.get("operation").stringValue()).isEqualTo("BatchCreateOrDeleteInstanceTags");
        assertThat(entry.get("project_id").stringValue()).isEqualTo(control.project());
        assertThat(entry.get("bk_biz_id").isNull()).isTrue();
        assertThat(entry.get("method").stringValue()).isEqualTo("POST");
        assertThat(entry.get("path").stringValue()).isEqualTo(control.tagsPath() + "/action");
        assertThat(entry.get("status").intValue()).isEqualTo(204);
        assertThat(entry.get("vendor_code").isNull()).isTrue();
        assertThat(entry.get("duration_ms").doubleValue()).isPositive();
        assertThat(entry.at("/headers/Host").stringValue()).isEqualTo("127.0.0.1:" + port);
        assertThat(entry.get("body").stringValue()).startsWith("{\"action\":\"create\"");
        assertThat(entry.get("body_note").isNull()).isTrue();
        assertThat(entry.get("fault").isNull()).isTrue();
    }

    @Test
    void anEntryIsFoundByItsIdAndByItsClients() {
        Control control = new Control(port);
        String clients = "client-" + control.project();
        String id = control.http()
                .get(control.tagsPath(), "X-Auth-Token", "any", "x-request-id", clients)
                .header("X-Request-Id");
        control.tags();
        JsonNode entry = control.journal().get(1);
        assertThat(entry.get("id").stringValue()).isEqualTo(id);
        for (String name : List.of(id, clients)) {
            Reply reply = control.http().get("/_tagmock/requests/" + name);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json()).isEqualTo(entry);
        }
    }

    @Test
    void anEntryOfBlueKingHasItsBusinessAndCode() {
        Control control = new Control(port);
        control.instances();
        List<JsonNode> entries = control.journal("bk_biz_id=" + control.business());
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).get("api").stringValue()).isEqualTo("blueking");
        assertThat(entries.get(0).get("operation").stringValue()).isEqualTo("list_service_instance");
        assertThat(entries.get(0).get("vendor_code").stringValue()).isEqualTo("0");
        assertThat(entries.get(0).get("failed").booleanValue()).isFalse();
        assertThat(entries.get(0).get("body").stringValue()).doesNotContain("very-secret");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v2/<p>/apigw/instances/gw/instance-tags, 401, APIC.7102",
        "GET, /v2/<p>/nothing, 404, APIGW.0101",
        "PUT, /v2/<p>/apigw/instances, 404, APIGW.0101",
        "HEAD, /v2/<p>/apigw/instances, 404, APIGW.0101",
        "POST, /v2/<p>/apigw/instances/%zz/instance-tags/action, 404, APIGW.0101",
        "GET, /%76%32/<p>/apigw/instances/gw/instance-tags, 401, APIC.7102"
    })
    void rejectedCallsAreThere(String method, String path, int status, String code) {
        Control control = new Control(port);
        RawSocket.exchange(
                port,
                method + " " + path.replace("<p>", control.project())
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        JsonNode entry = path.startsWith("/v2") ? control.onlyCall() : only(control, path);
        assertThat(entry.get("method").stringValue()).isEqualTo(method);
        assertThat(entry.get("status").intValue()).isEqualTo(status);
        assertThat(entry.get("vendor_code").stringValue()).isEqualTo(code);
    }

    /** The gateway rejects a caller before it reads a body: whose business it was about need not be known. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/c/compapi/v2/cc/add_label_for_service_instance/, 200, 1306000, true",
        "/api/bk-cmdb/prod/api/v3/createmany/proc/service_instance/labels, 400, 1640001, false",
        "/api/v3/createmany/proc/service_instance/labels, 200, 1199010, true"
    })
    void rejectionsOfBlueKingsDoorsAreThere(String path, int status, String code, boolean isRead) {
        Control control = new Control(port);
        control.http().post(path + "?of=" + control.business(), """
                {"bk_biz_id": %s}""".formatted(control.business()));
        List<JsonNode> entries = control.journal("path=" + path + "%3Fof%3D" + control.business());
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).get("status").intValue()).isEqualTo(status);
        assertThat(entries.get(0).get("vendor_code").stringValue()).isEqualTo(code);
        assertThat(entries.get(0).get("failed").booleanValue()).isTrue();
        if (isRead) {
            assertThat(entries.get(0).get("bk_biz_id").asLong()).isEqualTo(control.business());
        }
    }

    private static JsonNode only(Control control, String path) {
        List<JsonNode> found =
                control.journal("path=" + path.replace("<p>", control.project()).replace("%", "%25"));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void newestFirstInPages() {
        Control control = new Control(port);
        for (int i = 0; i < 5; i++) {
            control.tag("k" + i);
        }
        Reply reply = control.http().get("/_tagmock/requests?limit=2&offset=1&project_id=" + control.project());
        assertThat(reply.json().get("total").intValue()).isEqualTo(5);
        assertThat(reply.json().at("/requests/0/body").stringValue()).contains("k3");
        assertThat(reply.json().at("/requests/1/body").stringValue()).contains("k2");
        assertThat(reply.json().get("requests")).hasSize(2);
    }

    @Test
    void filters() {
        Control control = new Control(port);
        control.tag("k");
        Instant between = Instant.now();
        control.tags();
        control.http().get(control.tagsPath() + "?x=y");
        String own = "&project_id=" + control.project();
        assertThat(control.journal("operation=ListInstanceTags" + own)).hasSize(2);
        assertThat(control.journal("api=apig" + own)).hasSize(3);
        assertThat(control.journal("api=blueking" + own)).isEmpty();
        assertThat(control.journal("status=204" + own)).hasSize(1);
        assertThat(control.journal("status_class=2xx" + own)).hasSize(2);
        assertThat(control.journal("status_class=4xx" + own)).hasSize(1);
        assertThat(control.journal("failed=true" + own)).hasSize(1);
        assertThat(control.journal("failed=false" + own)).hasSize(2);
        assertThat(control.journal("search=LISTinstance" + own)).hasSize(2);
        assertThat(control.journal("search=instance-tags%3FX" + own)).hasSize(1);
        assertThat(control.journal("search=apic.7102" + own)).hasSize(1);
        assertThat(control.journal("search=nothing" + own)).isEmpty();
        assertThat(control.journal("since=" + between + own)).hasSize(2);
        assertThat(control.journal("method=POST" + own)).hasSize(1);
        assertThat(control.journal("vendor_code=APIC.7102" + own)).hasSize(1);
        assertThat(control.journal("body_contains=%22k%22" + own)).hasSize(1);
        assertThat(control.journal("path=" + control.tagsPath() + "%3Fx%3Dy" + own))
                .hasSize(1);
        assertThat(control.journal("path=" + control.tagsPath() + own)).hasSize(2);
        assertThat(control.journal("bk_biz_id=" + control.business())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "projectid=x, 'projectid: unknown parameter, did you mean project_id?'",
        "api=apigw, 'api: unknown, did you mean apig?'",
        "api=apig&operation=list_service_instance, operation: unknown",
        "api=apig&operation=ListInstanceV2, 'operation: unknown, did you mean ListInstancesV2?'",
        "bk_biz_id=x, bk_biz_id: must be a whole number",
        "status=ok, status: must be a whole number",
        "status_class=6xx, status_class: must be 1xx to 5xx",
        "failed=yes, failed: must be true or false",
        "since=today, since: must be a moment like 2099-01-01T00:00:00Z",
        "limit=-1, limit: must be 0 to 100000",
        "limit=%D9%A6, limit: must be a whole number",
        "offset=-1, offset: must be 0 to 2147483647"
    })
    void queriesThatMeanNothing(String query, String error) {
        Reply reply = new Control(port).http().get("/_tagmock/requests?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").stringValue()).isEqualTo(error);
    }

    @Test
    void forgettingOneScopeLeavesTheOthers() {
        Control control = new Control(port);
        Control neighbour = control.neighbour();
        control.tag("k");
        control.instances();
        neighbour.tag("k");
        assertThat(delete(control, "?project_id=" + control.project())).isEqualTo(204);
        assertThat(control.journal()).isEmpty();
        assertThat(control.journal("bk_biz_id=" + control.business())).hasSize(1);
        assertThat(delete(control, "?bk_biz_id=" + control.business())).isEqualTo(204);
        assertThat(control.journal("bk_biz_id=" + control.business())).isEmpty();
        assertThat(neighbour.journal()).hasSize(1);
        assertThat(delete(control, "?project=" + control.project())).isEqualTo(400);
        assertThat(delete(control, "?bk_biz_id=1&project_id=p")).isEqualTo(400);
    }

    private static int delete(Control control, String query) {
        return control.http()
                .send("DELETE", "/_tagmock/requests" + query, new byte[0])
                .status();
    }

    /** Four threads call and look at once, again and again: whoever has an answer finds his call. */
    @Test
    void aCallIsThereWhenItsAnswerIs() {
        CompletableFuture<?>[] clients = IntStream.range(0, 4)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 50; i++) {
                                Control control = new Control(port);
                                control.tags();
                                assertThat(control.journal()).hasSize(1);
                                control.http().get("/v2/" + control.project() + "/nothing");
                                assertThat(control.journal()).hasSize(2);
                            }
                        },
                        command -> new Thread(command).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(clients).join();
    }

    @Test
    void ownCallsAreNotThere() {
        Control control = new Control(port);
        control.http().get("/actuator/health/" + control.project());
        control.http().get("/_tagmock/" + control.project());
        control.http().get("/" + control.project());
        assertThat(control.journal("limit=100000").stream()
                        .map(entry -> entry.get("path").stringValue()))
                .noneMatch(path -> path.contains(control.project()));
    }
}
