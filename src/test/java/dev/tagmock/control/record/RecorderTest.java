package dev.tagmock.control.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.control.Control;
import dev.tagmock.testing.Http;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls and their answers as files, without ids, times and secrets. On a server of its own. */
@ServerTest
@Execution(ExecutionMode.SAME_THREAD)
class RecorderTest {
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
