package dev.tagmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.EmulatedOperations.Endpoint;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What operations really answer is what the document says: to its own examples, sent as they stand there but for the ids,
 * and to all kinds of bodies and credentials that are rejected.
 */
@ServerTest
class DescribedAnswersTest {
    private static final String[] CREDENTIALS = {
        "X-Subject-Token", "any", "X-Auth-Token", "any", "X-Bkapi-Authorization", """
                {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u"}"""
    };

    private static final List<String> BAD_BODIES = List.of("", "{", "[]", "{}", "null", """
                    {"tags":[{}],"action":"create"}""", """
                    {"bk_app_code":"a","bk_username":"u","bk_app_secret":"s"}""", """
                    {"bk_app_code":"a","bk_username":"u","bk_app_secret":"s","bk_biz_id":"x"}""", """
                    {"bk_app_code":"a","bk_username":"u","bk_app_secret":"s","instance_ids":[1],"page":{"limit":1001}}""", """
                    {"bk_app_code":"a","bk_app_secret":"s"}""");

    private final Http http;
    private final EmulatedOperations operations;
    private final ServedDocument document;

    DescribedAnswersTest(@LocalServerPort int port, @Autowired EmulatedOperations operations) {
        this.http = new Http(port);
        this.operations = operations;
        this.document = new ServedDocument(http);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAtEveryAddress() {
        return operations.all().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.method() + " " + operation.path(), () -> new Caller(operation).call()));
    }

    @Test
    void theServicesOwnOperations() {
        String faults = "/_tagmock/faults";
        String project = Ids.hex();
        Reply added = own("POST", faults, "", """
                        {"project_id":"%s","delay":{"median_ms":5,"sigma":0}}""".formatted(project));
        String id = "/" + added.json().path("id").stringValue();
        own("POST", faults, "", """
                {"project_id":"%s","answer":{"error_code":"APIC.9000"}}""".formatted(project));
        own("POST", faults, "", """
                {"drop":"sometimes"}""");
        own("GET", faults, "", "");
        own("GET", faults + "/{id}", id, "");
        http.get("/v2/" + project + "/apigw/instance-tags", CREDENTIALS);
        own("DELETE", faults + "/{id}", id, "");
        own("DELETE", faults + "/{id}", id, "");
        own("GET", faults + "/{id}", id, "");
        own("DELETE", faults, "?project_id=" + project, "");
        own("DELETE", faults, "?bk_biz_id=x", "");
        String requests = "/_tagmock/requests";
        assertThat(own("GET", requests, "?project_id=" + project, "")
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(1);
        own("GET", requests, "?projekt_id=1", "");
        own("POST", requests + "/verify", "", """
                {"count":7,"filter":{"project_id":"%s"}}""".formatted(project));
        own("POST", requests + "/verify", "", """
                {"count":"x"}""");
        own("DELETE", requests, "?project_id=" + project, "");
        own("DELETE", requests, "?bk_biz_id=x", "");
        own("GET", "/_tagmock/state", "", "");
        own("GET", "/_tagmock/state", "?secret=true", "");
        own("PUT", "/_tagmock/state", "", """
                {"apig": 1}""");
        own("GET", "/_tagmock/apis", "", "");
        own("GET", "/_tagmock/coverage", "", "");
        own("GET", "/_tagmock/projects", "?search=" + project, "");
        own("GET", "/_tagmock/businesses", "?limit=1", "");
        own("GET", "/_tagmock/gateways", "?project_id=" + project, "");
        own("GET", "/_tagmock/service-instances", "?limit=1", "");
        own("GET", "/_tagmock/service-instances", "?bk_biz_id=1&limit=1", "");
        own("POST", "/_tagmock/reset", "?project_id=" + project, "");
        own("POST", "/_tagmock/reset", "?project=" + project, "");
        document.assertDescribes("POST", faults, http.post(faults, "{}", "Origin", "http://example.com"));
    }

    private Reply own(String method, String path, String rest, String body) {
        Reply reply = http.send(method, path.replace("/{id}", "") + rest, body.getBytes(StandardCharsets.UTF_8));
        document.assertDescribes(method, path, reply);
        return reply;
    }

    /** Calls one operation about things of its own. */
    private final class Caller {
        private final Endpoint operation;
        private final String project = Ids.hex();
        private final String gateway = Ids.hex();
        private final long business = Ids.number();
        private final List<Long> instances = List.of(Ids.number(), Ids.number());
        private long process;

        Caller(Endpoint operation) {
            this.operation = operation;
        }

        void call() {
            prepare();
            for (String body : bodies()) {
                assertSuccess(send("", body, CREDENTIALS));
                send("", body);
            }
            for (String body : operation.method().equals("GET") ? List.of("") : BAD_BODIES) {
                send("", body, CREDENTIALS);
                send("", body, "X-Bkapi-Authorization", "{");
                send("", body, "X-Bkapi-Authorization", """
                        {"bk_app_code":"a","bk_app_secret":"s"}""");
                send("", body);
            }
            send("?limit=x", "", CREDENTIALS);
        }

        /** What is called about exists in the open world when it has been named. */
        private void prepare() {
            String tags = "/v2/" + project + "/apigw/instances/" + gateway + "/instance-tags/action";
            http.post(tags, """
                    {"action":"create","tags":[{"key":"env"}]}""", CREDENTIALS);
            if (operation.method().equals("PUT")) {
                for (String way : List.of("nat-eip", "ingress-eip")) {
                    http.post(tags.replace("instance-tags/action", way), """
                            {"bandwidth_size":1}""", CREDENTIALS);
                }
            }
            http.post(
                    "/api/c/compapi/v2/cc/add_label_for_service_instance/",
                    """
                            {"bk_biz_id":%s,"instance_ids":%s\
                            ,"labels":{"key1":"value1"}}""".formatted(business, instances),
                    CREDENTIALS);
            process = http.post("/api/v3/create/proc/process_instance", """
                                    {"bk_biz_id":%s,"service_instance_id":%s\
                                    ,"processes":[{"process_info":{}}]}""".formatted(business, instances.get(0)))
                    .json()
                    .at("/data/0")
                    .longValue();
        }

        /** Those of the document's examples, about this caller's instances; an empty one if there are none. */
        private List<String> bodies() {
            JsonNode examples = document.operation(operation.method(), operation.path())
                    .at("/requestBody/content/application~1json/examples");
            return examples.isEmpty()
                    ? List.of("")
                    : examples.valueStream().map(this::aboutOwn).toList();
        }

        private String aboutOwn(JsonNode example) {
            ObjectNode body = (ObjectNode) example.path("value");
            if (body.has("bk_biz_id")) {
                body.put("bk_biz_id", business);
            }
            if (body.has("service_instance_id")) {
                body.put("service_instance_id", instances.get(0));
            }
            if (body.has("process_instance_ids")) {
                body.putArray("process_instance_ids").add(process);
            }
            if (body.at("/processes/0").has("bk_process_id")) {
                ((ObjectNode) body.at("/processes/0")).put("bk_process_id", process);
            }
            for (String ids : List.of("instance_ids", "service_instance_ids")) {
                if (body.has(ids)) {
                    ArrayNode own = body.putArray(ids);
                    instances.forEach(own::add);
                }
            }
            return body.toString();
        }

        private Reply send(String query, String body, String... headers) {
            String path = operation
                    .path()
                    .replace("{project_id}", project)
                    .replace("{instance_id}", gateway)
                    .replace("{stage}", "prod")
                    .replace("{user_id}", "u-1")
                    .replace("{bk_biz_id}", "1");
            Reply reply = http.send(operation.method(), path + query, body.getBytes(StandardCharsets.UTF_8), headers);
            document.assertDescribes(operation.method(), operation.path(), reply);
            return reply;
        }
    }

    private static void assertSuccess(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        if (!reply.body().isEmpty()) {
            assertThat(reply.json().path("result").asBoolean(true))
                    .as(reply.body())
                    .isTrue();
        }
    }
}
