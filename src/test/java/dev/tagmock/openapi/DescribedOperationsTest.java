package dev.tagmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the document says that an operation takes beside its body, and how it may be rejected. */
@ServerTest
class DescribedOperationsTest {
    private final ServedDocument document;

    DescribedOperationsTest(@LocalServerPort int port) {
        document = new ServedDocument(new Http(port));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /instances                                        | offset=0 limit=20 instance_id instance_name status
            POST | /resource-instances/filter                        | offset=0 limit=1000
            POST | /resource-instances/count                         | ''
            POST | /instances                                        | ''
            """)
    void parametersOfApig(String method, String path, String parameters) {
        assertThat(parameters(document.operation(method, "/v2/{project_id}/apigw" + path)))
                .isEqualTo(parameters);
    }

    /** Contract, section 4: the errors that not every operation has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /instances/{instance_id}/instance-tags/action | BAD_PARAMETER INSTANCE_NOT_FOUND QUOTA_EXCEEDED
            GET    | /instances/{instance_id}/instance-tags        | INSTANCE_NOT_FOUND
            DELETE | /instances/{instance_id}                      | INSTANCE_NOT_FOUND
            POST   | /instances                                    | BAD_PARAMETER INSTANCE_NOT_FOUND
            GET    | /instances                                    | BAD_PARAMETER
            POST   | /resource-instances/filter                    | BAD_PARAMETER
            GET    | /instance-tags                                | ''
            """)
    void particularErrorsOfApig(String method, String path, String names) {
        String all = String.join(
                " ",
                rejections(document.operation(method, "/v2/{project_id}/apigw" + path))
                        .values());
        for (String name : new String[] {"BAD_PARAMETER", "INSTANCE_NOT_FOUND", "QUOTA_EXCEEDED"}) {
            assertThat(all.contains(name)).as(name).isEqualTo(names.contains(name));
        }
        assertThat(all).contains("BAD_REQUEST", "INCORRECT_TOKEN", "OTHER_PROJECT", "BODY_TOO_LARGE", "INTERNAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /api/bk-cmdb/{stage}/api/v3/createmany/proc/service_instance/labels | X-Bkapi-Authorization | 400 | NO_APP_CODE
            POST   | /api/bk-cmdb/{stage}/api/v3/createmany/proc/service_instance/labels | X-Bkapi-Authorization | 403 | NO_PERMISSION
            POST   | /api/bk-cmdb/{stage}/api/v3/createmany/proc/service_instance/labels | X-Bkapi-Authorization | 200 | success NO_PERMISSION BAD_JSON UNASSIGNED TOO_MANY BAD_PARAMETER READ_FAILED WRITE_FAILED
            DELETE | /api/v3/deletemany/proc/service_instance/labels                     | BK_User               | 200 | success NO_PERMISSION BAD_JSON UNASSIGNED TOO_MANY BAD_PARAMETER READ_FAILED WRITE_FAILED
            DELETE | /api/v3/deletemany/proc/service_instance/labels                     | BK_User               | 500 | CRASH
            POST   | /api/v3/findmany/proc/service_instance                              | BK_User               | 200 | success BAD_JSON TOO_MANY PAGE_TOO_LARGE BAD_PARAMETER READ_FAILED
            """)
    void atBlueKingsOtherEntryPoints(String method, String path, String parameter, String status, String names) {
        JsonNode operation = document.operation(method, path);
        assertThat(parameters(operation)).isEqualTo("Blueking-Language " + parameter);
        assertThat(rejections(operation)).containsEntry(status, names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list_service_instance_by_host   | BAD_JSON BAD_INPUT BAD_PARAMETER READ_FAILED
            list_service_instance_detail    | BAD_JSON PAGE_TOO_LARGE BAD_PARAMETER READ_FAILED
            add_label_for_service_instance  | NO_PERMISSION BAD_JSON UNASSIGNED TOO_MANY BAD_PARAMETER READ_FAILED WRITE_FAILED
            """)
    void behindEsb(String name, String rejectedByCmdb) {
        JsonNode operation = document.operation("POST", "/api/c/compapi/v2/cc/" + name + "/");
        assertThat(parameters(operation))
                .isEqualTo("Blueking-Language X-Bkapi-Authorization bk_signature bk_nonce bk_timestamp");
        assertThat(rejections(operation).get("200"))
                .isEqualTo("success BROKEN_BODY BROKEN_AUTHORIZATION NO_APP_PERMISSION " + rejectedByCmdb);
        assertThat(operation.toString()).contains("bk_app_code", "bk_app_secret", "bk_username");
    }

    /** In their order, with their defaults; those in the path stand there. */
    private static String parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> !parameter.path("in").stringValue().equals("path"))
                .map(parameter -> parameter.path("name").stringValue()
                        + (parameter.path("schema").has("default")
                                ? "=" + parameter.path("schema").path("default")
                                : ""))
                .collect(Collectors.joining(" "));
    }

    /** The names of the examples of each status. */
    private static Map<String, String> rejections(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        response -> String.join(
                                " ",
                                response.getValue()
                                        .at("/content/application~1json/examples")
                                        .propertyNames())));
    }
}
