package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Lifecycle contract, section 15: what the vendors' Terraform providers send, request for request, and what they must get. */
final class ProviderSequences {
    private static final String FIELDS = """
            "instance_name": "front", "spec_id": "BASIC", "vpc_id": "vpc-1", "subnet_id": "sub-1",
            "security_group_id": "sg-1", "available_zone_ids": ["eu-de-01", "eu-de-02"], "bandwidth_size": 0""";

    private final Http http;
    private final String project;
    private final Credentials credentials;
    private String gateway = "";

    /** What stands in the headers of a request with this method, path, query and body. */
    @FunctionalInterface
    interface Credentials {
        String[] headers(String method, String path, String query, String body);
    }

    ProviderSequences(Http http, String project, Credentials credentials) {
        this.http = http;
        this.project = project;
        this.credentials = credentials;
    }

    /** OTC's {@code apigw_gateway_v2}. */
    void openTelekomCloud() {
        create(FIELDS + ", \"ingress_bandwidth_size\": 0, \"loadbalancer_provider\": \"elb\", \"tags\": null");
        assertThat(get("/progress").get("status").stringValue()).isEqualTo("success");
        JsonNode planned = shown();
        assertPlanned(planned, "BASIC");
        assertThat(planned.get("endpoint_service").isObject()).isTrue();
        assertThat(planned.get("node_ips").isObject()).isTrue();
        assertThat(shown()).as("plan").isEqualTo(planned);

        assertNoBody(200, send("POST", "/nat-eip", """
                {"bandwidth_size": "5"}"""));
        assertNoBody(200, send("PUT", "/nat-eip", """
                {"bandwidth_size": "5"}"""));
        assertThat(shown().get("bandwidth_size").intValue()).isEqualTo(5);
        assertNoBody(200, send("PUT", "/nat-eip", """
                {"bandwidth_size": "7"}"""));
        assertThat(shown().get("bandwidth_size").intValue()).isEqualTo(7);
        assertNoBody(204, send("DELETE", "/nat-eip", ""));
        assertThat(shown().get("bandwidth_size").intValue()).isZero();

        assertThat(send("PUT", "", """
                {"description": "changed"}""").status()).isEqualTo(200);
        assertThat(shown().get("status").stringValue()).isEqualTo("Running");
        assertThat(shown().get("description").stringValue()).isEqualTo("changed");
        destroy();
    }

    /** HW's {@code apig_instance}. */
    void huaweiCloud() {
        create(FIELDS
                + ", \"enterprise_project_id\": \"\", \"tags\": [{\"key\": \"a\", \"value\": \"1\"}, {\"key\": \"b\","
                + " \"value\": \"\"}]");
        assertPlanned(shown(), "BASIC");
        assertThat(shown().get("status").stringValue()).isEqualTo("Running");
        assertThat(shown().get("enterprise_project_id").stringValue()).isEqualTo("0");
        assertThat(get("/extra-elbs").get("elbs")).isEmpty();
        assertThat(tags()).isEqualTo("""
                [{"key":"a","value":"1"},{"key":"b","value":""}]""");
        assertThat(get("/custom-ingress-ports?limit=500").get("ingress_port_infos"))
                .isEmpty();

        assertNoBody(204, send("POST", "/instance-tags/action", """
                {"action": "delete", "tags": [{"key": "a", "value": "1"}, {"key": "b", "value": ""}]}"""));
        assertNoBody(204, send("POST", "/instance-tags/action", """
                {"action": "create", "tags": [{"key": "c", "value": "3"}]}"""));
        assertThat(tags()).isEqualTo("""
                [{"key":"c","value":"3"}]""");

        Reply updated = send("PUT", "", """
                {"instance_name": "front", "description": "", "security_group_id": "sg-2", "vpcep_service_name": "",
                "maintain_begin": "06:00:00", "maintain_end": "10:00:00"}""");
        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
        assertThat(shown().get("security_group_id").stringValue()).isEqualTo("sg-2");

        assertThat(send("POST", "/postpaid-resize", """
                {"spec_id": "PROFESSIONAL"}""").status()).isBetween(200, 299);
        assertPlanned(shown(), "PROFESSIONAL");

        assertNoBody(200, send("POST", "/nat-eip", """
                {"bandwidth_size": 3}"""));
        assertNoBody(200, send("PUT", "/nat-eip", """
                {"bandwidth_size": 4}"""));
        assertNoBody(204, send("DELETE", "/nat-eip", ""));
        assertNoBody(204, send("DELETE", "/ingress-eip", ""));
        assertThat(shown().get("publicips")).isEmpty();
        assertThat(send("POST", "/ingress-eip", """
                {"bandwidth_size": 5}""").status()).isEqualTo(202);
        assertThat(shown().get("publicips")).hasSize(1);
        assertThat(zones()).hasSize(3);
        destroy();
    }

    private void create(String fields) {
        Reply created = send(path -> "/v2/" + project + "/apigw/instances", "POST", "", "{" + fields + "}");
        assertThat(created.status()).as(created.body()).isEqualTo(202);
        gateway = created.json().get("instance_id").stringValue();
    }

    private static void assertPlanned(JsonNode shown, String spec) {
        assertThat(List.of("vpc_id", "subnet_id", "security_group_id").stream()
                        .map(field -> shown.get(field).stringValue().substring(0, 3)))
                .containsExactly("vpc", "sub", "sg-");
        assertThat(shown.get("available_zone_ids").stringValue()).isEqualTo("[eu-de-01, eu-de-02]");
        assertThat(shown.get("spec").stringValue()).isEqualTo(spec);
        assertThat(shown.get("loadbalancer_provider").stringValue()).isEqualTo("elb");
        assertThat(shown.get("description").stringValue()).isEmpty();
    }

    private void destroy() {
        assertThat(send("DELETE", "", "").status()).isEqualTo(202);
        for (int i = 0; i < 3; i++) {
            Answer.UNKNOWN_GATEWAY.isGivenBy(send("GET", "", ""));
        }
    }

    private static void assertNoBody(int status, Reply reply) {
        assertThat(reply.status() + reply.body()).isEqualTo(Integer.toString(status));
    }

    private JsonNode shown() {
        return get("");
    }

    private String tags() {
        return get("/instance-tags").get("tags").toString();
    }

    private JsonNode zones() {
        return send(path -> "/v2/" + project + "/apigw/available-zones", "GET", "", "")
                .json()
                .get("available_zones");
    }

    private JsonNode get(String path) {
        Reply reply = send("GET", path, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private Reply send(String method, String path, String body) {
        return send(rest -> "/v2/" + project + "/apigw/instances/" + gateway + rest, method, path, body);
    }

    private Reply send(Function<String, String> route, String method, String rest, String body) {
        String[] parts = route.apply(rest).split("\\?", 2);
        String query = parts.length == 1 ? "" : parts[1];
        return http.send(
                method,
                route.apply(rest),
                body.getBytes(StandardCharsets.UTF_8),
                credentials.headers(method, parts[0], query, body));
    }
}
