package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Sections 2 and 3 for the calls of section 4, in strict mode, with users who may do one thing or all but one. */
@ServerTest
@TestPropertySource(properties = {"tagmock.strict=true", "tagmock.fixtures=src/test/resources/fixtures/siblings.yaml"})
class StrictSiblingsTest {
    private static final String PROJECT = "22222222222222222222222222222222";
    private static final String OTHER = "33333333333333333333333333333333";
    private static final Answer NO_PERMISSION = rejection(403, "APIC.7106", "No permissions to request for the method");
    private static final Answer OTHER_PROJECT =
            rejection(403, "APIC.7130", "No permissions to access gateways in other projects.");
    private static final Answer NO_PROJECT = rejection(401, "APIC.7103", "Token contains no project information.");

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "section 3: {0} needs what {1} has and {2} lacks")
    @CsvSource({
        "ListProjectInstanceTags, only-tags, no-tags",
        "ListInstancesByTags, only-tags, no-tags",
        "ShowInstancesNumByTags, only-tags, no-tags",
        "CreateInstanceV2, only-create, no-create",
        "ShowDetailsOfInstanceV2, only-get, no-get",
        "ListInstancesV2, only-list, no-list",
        "DeleteInstancesV2, only-delete, no-delete"
    })
    void aCallNeedsItsActionAlone(SiblingCall call, String allowed, String denied) {
        String gateway = created();
        assertDenied(call, send(call, gateway, denied));
        assertThat(send(SiblingCall.ShowDetailsOfInstanceV2, gateway, "only-get")
                        .status())
                .as("a call denied changes nothing")
                .isEqualTo(200);
        assertThat(send(call, gateway, allowed).status()).isEqualTo(call.success);
        assertThat(send(call, created(), "account-token").status())
                .as("an account may do everything")
                .isEqualTo(call.success);
    }

    @ParameterizedTest(name = "section 2, order of checks: {0}")
    @EnumSource(SiblingCall.class)
    void credentialsThenProjectThenPermissionThenGatewayThenBody(SiblingCall call) {
        String body = call.readsABody() ? "{" : "";
        Answer.NO_CREDENTIALS.isGivenBy(call.sendBody(port, OTHER, "unknown", body, "X-Auth-Token", "nobodys-token"));
        NO_PROJECT.isGivenBy(call.sendBody(port, OTHER, "unknown", body, "X-Auth-Token", "domain-token"));
        for (String project : List.of(OTHER, Ids.hex(), "%7Bproject_id%7D", PROJECT + "1")) {
            OTHER_PROJECT.isGivenBy(call.sendBody(port, project, "unknown", body, "X-Auth-Token", "only-get"));
        }
        String denied = call == SiblingCall.ShowDetailsOfInstanceV2 ? "only-list" : "only-get";
        assertDenied(call, call.sendBody(port, PROJECT, "unknown", body, "X-Auth-Token", denied));
        Reply permitted = call.sendBody(port, PROJECT, "unknown", body, "X-Auth-Token", "account-token");
        if (call.namesAGateway()) {
            Answer.UNKNOWN_GATEWAY.isGivenBy(permitted);
        } else if (call.readsABody()) {
            Answer.badParameter("body").isGivenBy(permitted);
        } else {
            assertThat(permitted.status()).isEqualTo(200);
        }
    }

    /** Lifecycle contract, section 10: who may not list gateways gets an empty list. */
    private static void assertDenied(SiblingCall call, Reply reply) {
        if (call == SiblingCall.ListInstancesV2) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("""
                    {"total":0,"size":0,"instances":[]}""");
        } else {
            NO_PERMISSION.isGivenBy(reply);
        }
    }

    /** Section 3: lists of one gateway's tags need both actions. */
    @Test
    void theTagsOfOneGatewayNeedBothActions() {
        String path = "/v2/" + PROJECT + "/apigw/instances/gw-shown/instance-tags";
        for (String token : List.of("only-tags", "only-get", "no-tags", "no-get")) {
            NO_PERMISSION.isGivenBy(new Http(port).get(path, "X-Auth-Token", token));
        }
        assertThat(new Http(port).get(path, "X-Auth-Token", "no-create").status())
                .isEqualTo(200);
    }

    @Test
    void aGatewayCreatedExistsForAllCalls() {
        TestProject project = new TestProject(port, PROJECT, "account-token");
        String name = "n" + Ids.hex();
        String id = project.gatewayNamed(name, "k", "v");
        assertThat(project.found(TestProject.nameBegins(name))).containsExactly(name);
        assertThat(project.listed("?instance_id=" + id)).containsExactly(name);
        Reply tags = project.get("/instances/" + id + "/instance-tags");
        assertThat(tags.json().get("tags").toString()).isEqualTo("""
                [{"key":"k","value":"v"}]""");
        Answer.DONE.isGivenBy(project.post("/instances/" + id + "/instance-tags/action", """
                        {"action":"delete","tags":[]}"""));
        Answer.badParameter("instance_id").isGivenBy(project.create("""
                        {"instance_name": "abc", "instance_id": "gw-shown", "spec_id": "BASIC", "vpc_id": "v",
                        "subnet_id": "s", "security_group_id": "g", "available_zone_ids": ["az-1"]}
                        """));
        assertThat(project.delete("/instances/" + id).status()).isEqualTo(202);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.get("/instances/" + id));
    }

    @Test
    void aDeclaredGatewayIsShownAsDeclared() {
        TestProject project = new TestProject(port, PROJECT, "account-token");
        assertThat(project.get("/instances/gw-shown").body()).startsWith("""
                        {"id":"gw-shown","project_id":"%s","instance_name":"shown",""".formatted(PROJECT));
        assertThat(project.found(TestProject.havingTag("env", "dev"))).contains("shown");
        assertThat(project.tags()).contains(entry("env", List.of("dev")));
    }

    private String created() {
        return new TestProject(port, PROJECT, "account-token").gatewayNamed("front");
    }

    private Reply send(SiblingCall call, String gateway, String token) {
        return call.send(port, PROJECT, gateway, "X-Auth-Token", token);
    }

    private static Answer rejection(int status, String code, String message) {
        return new Answer(status, """
                {"error_code":"%s","error_msg":"%s"}""".formatted(code, message));
    }
}
