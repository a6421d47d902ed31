package dev.tagmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the document says, and the page that shows it. */
@ServerTest
class OpenApiTest {
    /** For people, and the document itself. */
    private static final List<String> PAGES = List.of("GET /", "GET /_tagmock/console/{name}", "GET /v3/api-docs");

    private static final String ACTION = "/v2/{project_id}/apigw/instances/{instance_id}/instance-tags/action";

    private final Http http;
    private final EmulatedOperations operations;
    private final ServedDocument document;

    OpenApiTest(@LocalServerPort int port, @Autowired EmulatedOperations operations) {
        this.http = new Http(port);
        this.operations = operations;
        this.document = new ServedDocument(http);
    }

    @Test
    void everyOperationIsDescribedAndNoOther() {
        List<String> described = new ArrayList<>();
        document.json()
                .path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(operations.handled().stream()
                        .map(operation -> operation.method() + " " + operation.path())
                        .filter(operation -> !PAGES.contains(operation))
                        .toList());
    }

    /** By the vendors' names, so that generated clients have methods that are called so. */
    @Test
    void everyOperationHasAnIdOfItsOwn() {
        List<String> ids = document.json()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").stringValue())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z]\\w*[A-Za-z]|\\w+V2"));
        assertThat(ids)
                .contains("BatchCreateOrDeleteInstanceTags", "add_label_for_service_instance", "KeystoneListProjects");
    }

    /** Who asks for a token has none. */
    @Test
    void publicOperationsAskForNoCredentials() {
        assertThat(document.operation("POST", "/v3/auth/tokens")
                        .path("security")
                        .isEmpty())
                .isTrue();
        assertThat(document.operation("GET", "/v3/projects").path("security").isEmpty())
                .isFalse();
    }

    /** One example for each code, and a code for each example. */
    @Test
    void eachCodeHasOneExample() {
        document.json()
                .path("paths")
                .forEach(methods ->
                        methods.forEach(operation -> operation.path("responses").forEach(response -> {
                            List<String> codes = response.at("/content/application~1json/examples")
                                    .valueStream()
                                    .map(example -> example.path("value"))
                                    .map(value -> value.path("error_code").asString("")
                                            + value.path("code").asString("")
                                            + value.path("bk_error_code").asString(""))
                                    .filter(code -> !code.isEmpty())
                                    .toList();
                            assertThat(codes)
                                    .as("%s", operation.path("operationId"))
                                    .doesNotHaveDuplicates();
                        })));
    }

    @Test
    void everyOperationParameterAndFieldIsExplained() {
        document.json()
                .path("paths")
                .forEach(methods -> methods.forEach(operation -> {
                    assertThat(operation.path("summary").asString("")).isNotBlank();
                    assertThat(operation.path("description").asString("")).isNotBlank();
                    assertThat(operation.path("tags")).hasSize(1);
                    operation.path("parameters").forEach(OpenApiTest::assertExplained);
                }));
        document.json()
                .path("components")
                .path("schemas")
                .forEachEntry((record, schema) -> schema.path("properties")
                        .forEachEntry((field, property) -> assertThat(
                                        property.path("description").asString(""))
                                .as(record + "." + field)
                                .isNotBlank()));
    }

    private static void assertExplained(JsonNode parameter) {
        assertThat(parameter.path("description").asString(""))
                .as("%s", parameter)
                .isNotBlank();
    }

    @Test
    void examplesAreWhatTheSchemasSay() {
        List<JsonNode> contents = new ArrayList<>();
        document.json()
                .path("paths")
                .forEach(methods -> methods.forEach(operation -> {
                    contents.add(operation.path("requestBody").path("content").path("application/json"));
                    operation
                            .path("responses")
                            .forEach(response ->
                                    contents.add(response.path("content").path("application/json")));
                }));
        int examples = 0;
        for (JsonNode content : contents) {
            for (JsonNode example : content.path("examples")) {
                examples++;
                assertThat(document.mistakes(content.path("schema"), example.path("value")))
                        .as("%s", example)
                        .isEmpty();
            }
        }
        assertThat(examples).isGreaterThan(100);
    }

    @Test
    void errorsByStatusAndCode() {
        JsonNode answers = document.operation("POST", ACTION).path("responses");
        assertThat(answers.propertyNames()).containsExactly("204", "400", "401", "403", "404", "413", "500");
        assertThat(answers.at("/403/description").stringValue())
                .isEqualTo("Forbidden: APIC.7106, APIC.7130, APIC.7402");
        assertThat(answers.at("/401/content/application~1json/examples/INCORRECT_TOKEN/value")
                        .toString())
                .isEqualTo("""
                                {"error_code":"APIC.7102","error_msg":"Incorrect token or token resolution failed"}""");
        assertThat(document.operation("GET", ACTION.replace("/action", ""))
                        .at("/responses/403/description")
                        .stringValue())
                .isEqualTo("Forbidden: APIC.7106, APIC.7130");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "swagger-initializer.js", "index.css"})
    void thePageAsksNoOtherHost(String file) {
        Reply reply = http.get("/swagger-ui/" + file);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("://").doesNotContain("\"//");
    }

    @Test
    void thePageIsComplete() {
        assertThat(http.get("/swagger-ui").header("Location")).endsWith("/swagger-ui/index.html");
        String page = http.get("/swagger-ui/index.html").body();
        var files = Pattern.compile("(?:src|href)=\"\\./?([^\"]+)\"").matcher(page);
        int found = 0;
        while (files.find()) {
            found++;
            assertThat(http.get("/swagger-ui/" + files.group(1)).status())
                    .as(files.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isGreaterThan(3);
        assertThat(http.get("/swagger-ui/swagger-initializer.js").body()).contains("\"../v3/api-docs\"");
    }

    /** What is not there is told in the service's own words. */
    @ParameterizedTest
    @ValueSource(strings = {"/swagger-ui/none.js", "/v3/api-docs/none", "/webjars/swagger-ui/index.html", "/none.js"})
    void nothingElseIsServed(String path) {
        Reply reply = http.get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }
}
