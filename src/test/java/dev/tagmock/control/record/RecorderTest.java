package dev.tagmock.control.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.BadConfiguration;
import dev.tagmock.control.Control;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls and their answers as files, without ids, times and secrets. On a server of its own. */
@ServerTest
@Execution(ExecutionMode.SAME_THREAD)
class RecorderTest {
    private static final String FAIL = "fail=yes";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BLUEKING = "/api/c/compapi/v2/cc/";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void record(DynamicPropertyRegistry properties) {
        properties.add("tagmock.record", () -> folder.resolve("cases"));
    }

    @Test
    void aTagAndTheListOfThem() {
        Control control = new Control(port);
        control.tag("env");
        control.http().get(control.tagsPath() + "?instance_id=gw&x=%20", "X-Auth-Token", "any-token");
        List<JsonNode> cases = casesWith("\"env\"");
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0)).isEqualTo(JSON.readTree("""
                {"api":"apig","operation":"BatchCreateOrDeleteInstanceTags","request":{"method":"POST",
                "path":"/v2/{project_id}/apigw/instances/{instance_id}/instance-tags/action",
                "body":{"action":"create","tags":[{"key":"env","value":"v"}]}},"response":{"status":204}}"""));
        assertThat(cases.get(1)).isEqualTo(JSON.readTree("""
                {"api":"apig","operation":"ListInstanceTags","request":{"method":"GET",
                "path":"/v2/{project_id}/apigw/instances/{instance_id}/instance-tags?instance_id={instance_id}&x=%20"},
                "response":{"status":200,"body":{"resource_id":"{instance_id}","resource_name":"{instance_id}",
                "resouce_detail":null,"tags":[{"key":"env","value":"v"}]}}}"""));
        assertThat(everything()).doesNotContain(control.project(), "any-token");
    }

    /** The id that creating answers stands where the next call names it. */
    @Test
    void whatIsCreatedIsFoundAgain() {
        Control control = new Control(port);
        String credentials = """
                "bk_app_code":"a","bk_app_secret":"very-secret","bk_username":"u","bk_biz_id":%d""".formatted(control.business());
        JsonNode created = control.http()
                .post(BLUEKING + "create_service_instance/", """
                {%s,"bk_module_id":7001,"instances":[{"bk_host_id":8001,"service_instance_name":"recorded"}]}""".formatted(credentials))
                .json();
        long id = created.at("/data/0").longValue();
        control.http().post(BLUEKING + "add_label_for_service_instance/", """
                {%s,"instance_ids":[%d],"labels":{"recorded":"x"}}""".formatted(credentials, id));
        List<JsonNode> cases = casesWith("recorded");
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).get("request")).isEqualTo(JSON.readTree("""
                {"method":"POST","path":"/api/c/compapi/v2/cc/create_service_instance/","body":{"bk_app_code":"a",
                "bk_app_secret":"{secret}","bk_username":"u","bk_biz_id":"{#bk_biz_id}","bk_module_id":"{#bk_module_id}",
                "instances":[{"bk_host_id":"{#bk_host_id}","service_instance_name":"recorded"}]}}"""));
        JsonNode data = cases.get(0).at("/response/body/data");
        assertThat(data).isEqualTo(JSON.readTree("""
                ["{#id}"]"""));
        assertThat(cases.get(1).at("/request/body/instance_ids")).isEqualTo(data);
        assertThat(cases.get(1).at("/response/body/request_id").stringValue()).isEqualTo("{request_id_2}");
        assertThat(everything()).doesNotContain("very-secret", Long.toString(control.business()));
    }

    /** Texts and fields that are not called so have ids as well. */
    @Test
    void noIdIsLeftOfAGateway() {
        Control control = new Control(port);
        String gateways = "/v2/" + control.project() + "/apigw/instances";
        JsonNode created = control.http()
                .post(gateways, """
                        {"instance_name":"front-gateway","spec_id":"BASIC","vpc_id":"%s","subnet_id":"%s",
                        "security_group_id":"%s","enterprise_project_id":"0","available_zone_ids":["eu-de-01"]}""".formatted(Ids.hex(), Ids.hex(), Ids.hex()), "X-Auth-Token", "t")
                .json();
        String id = created.get("instance_id").stringValue();
        control.http().get(gateways + "/" + id, "X-Auth-Token", "t");
        control.http().get("/v2/" + control.project() + "/apigw/no-such-thing/" + id, "X-Auth-Token", "t");
        assertThat(everything()).doesNotContain(control.project(), id, id.substring(8));
        assertThat(casesWith("front-gateway").get(0).at("/request/body/spec_id").stringValue())
                .isEqualTo("BASIC");
        assertThat(casesWith("front-gateway")
                        .get(1)
                        .at("/response/body/ingress_ip")
                        .stringValue())
                .isEqualTo("{address}");
    }

    /** The same number is another thing's, where a field of another kind has it. */
    @Test
    void numbersGoByTheirFields() {
        Control control = new Control(port);
        String credentials = """
                "bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":%d""".formatted(control.business());
        long instance = control.http()
                .post(BLUEKING + "create_service_instance/", """
                {%s,"bk_module_id":9001,"instances":[{"bk_host_id":9002,"service_instance_name":"numbers",
                "processes":[{"process_template_id":0,"process_info":{"bk_process_name":"p","description":"9002"}}]}]}""".formatted(credentials))
                .json()
                .at("/data/0")
                .longValue();
        control.http().post(BLUEKING + "add_label_for_service_instance/", """
                {%s,"instance_ids":[%d],"labels":{"numbers":"%d"},"bk_host_id":%d}""".formatted(
                        credentials, instance, instance, instance));
        List<JsonNode> cases = casesWith("numbers");
        JsonNode process = cases.get(0).at("/request/body/instances/0/processes/0");
        assertThat(process.get("process_template_id").intValue()).isZero();
        assertThat(process.at("/process_info/description").stringValue()).isEqualTo("9002");
        JsonNode labelled = cases.get(1).at("/request/body");
        assertThat(labelled.at("/instance_ids/0")).isEqualTo(cases.get(0).at("/response/body/data/0"));
        assertThat(labelled.at("/labels/numbers").stringValue()).isEqualTo(Long.toString(instance));
        assertThat(labelled.get("bk_host_id").stringValue()).isEqualTo("{#bk_host_id_2}");
    }

    /** To walk through one takes a stack. */
    @Test
    void aBodyThatIsNestedDeeplyIsLeftOutAndAnswered() {
        Control control = new Control(port);
        String body = """
                {"action":"create","tags":[{"key":"nested"}],"x":%s%s}""".formatted("[".repeat(990), "]".repeat(990));
        assertThat(control.http()
                        .post(control.tagsPath() + "/action", body, "X-Auth-Token", "t")
                        .status())
                .isEqualTo(204);
        assertThat(casesWith("nested")).isEmpty();
    }

    /** Nobody who looks at an answer changes it. */
    @Test
    void aListenerThatFails() {
        Control control = new Control(port);
        control.tag("heard");
        Reply reply = control.http().get(control.tagsPath() + "?" + FAIL, "X-Auth-Token", "t");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"heard\"");
    }

    @TestConfiguration
    static class FailingListener {
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        AnswerListener failingListener() {
            return (exchange, status) -> {
                if (FAIL.equals(exchange.request().getQueryString())) {
                    throw new IllegalStateException("fails as it was asked to");
                }
            };
        }
    }

    @Test
    void rejectionsAreThereAndFaultsAreNot() {
        Control control = new Control(port);
        Http http = control.http();
        http.post(control.tagsPath() + "/action", """
                {"action":"rejected"}""", "X-Auth-Token", "t");
        http.get("/v2/" + control.project() + "/rejected-path", "X-Auth-Token", "t");
        control.faultOfProject("""
                "answer":{"error_code":"APIC.7302"}""");
        http.get(control.tagsPath() + "?x=rejected", "X-Auth-Token", "t");
        List<JsonNode> cases = casesWith("rejected");
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).at("/response/body/error_code").stringValue()).isEqualTo("APIC.7211");
        assertThat(cases.get(1).at("/response/status").intValue()).isEqualTo(404);
        assertThat(cases.get(1).has("operation")).isFalse();
        assertThat(cases.get(1).at("/response/body/error_code").stringValue()).isEqualTo("APIGW.0101");
    }

    @Test
    void aFolderWithSomethingInItIsRejected(@TempDir Path other) throws IOException {
        Files.createFile(other.resolve("f"));
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> new Recorder(new RecordSettings(other), JSON))
                .satisfies(
                        mistake -> assertThat(mistake.line()).isEqualTo("tagmock.record: " + other + " is not empty"));
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> new Recorder(new RecordSettings(other.resolve("f")), JSON))
                .satisfies(mistake -> assertThat(mistake.line()).startsWith("tagmock.record: cannot write to "));
    }

    /** In the order of the calls; a scope has a folder of its own. */
    private static List<JsonNode> casesWith(String text) {
        return files().stream()
                .map(RecorderTest::read)
                .filter(recorded -> recorded.contains(text))
                .map(JSON::readTree)
                .toList();
    }

    private static String everything() {
        return String.join("\n", files().stream().map(file -> file + read(file)).toList());
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted((a, b) -> a.getFileName().compareTo(b.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
