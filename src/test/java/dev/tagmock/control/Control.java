package dev.tagmock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A project and a business that no other test knows, calls about them, and what the control API says of these. */
public record Control(Http http, String project, long business) {
    private static final String BLUEKING = "/api/c/compapi/v2/cc/";

    public Control(int port) {
        this(new Http(port), Ids.hex(), Ids.number());
    }

    /** Another project and business on the same server. */
    public Control neighbour() {
        return new Control(http.port());
    }

    public String tagsPath() {
        return "/v2/" + project + "/apigw/instances/gw/instance-tags";
    }

    /** Tags the project's gateway. */
    public Reply tag(String key) {
        return http.post(tagsPath() + "/action", """
                        {"action":"create","tags":[{"key":"%s","value":"v"}]}""".formatted(key), "X-Auth-Token", "any");
    }

    /** Lists the tags of the project's gateway. */
    public Reply tags() {
        return http.get(tagsPath(), "X-Auth-Token", "any");
    }

    /** The keys of the tags of the project's gateway. */
    public List<String> tagKeys() {
        return tags().json()
                .get("tags")
                .valueStream()
                .map(tag -> tag.get("key").stringValue())
                .toList();
    }

    /** Lists the business's instances. */
    public Reply instances() {
        return http.post(BLUEKING + "list_service_instance/", """
                        {"bk_app_code":"a","bk_app_secret":"very-secret","bk_username":"u","bk_biz_id":\
                        %s}""".formatted(business));
    }

    /** Switches a fault on; its id. */
    public String fault(String json) {
        Reply reply = http.post("/_tagmock/faults", json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").stringValue();
    }

    /** Switches a fault on for the project alone; fields are JSON members. */
    public String faultOfProject(String fields) {
        return fault("""
                {"project_id":"%s",%s}""".formatted(project, fields));
    }

    /** Switches a fault on for the business alone. */
    public String faultOfBusiness(String fields) {
        return fault("""
                {"bk_biz_id":%s,%s}""".formatted(business, fields));
    }

    /** A fault as it is now. */
    public JsonNode showFault(String id) {
        return http.get("/_tagmock/faults/" + id).json();
    }

    /** The journal's entries of the project, newest first. */
    public List<JsonNode> journal() {
        return journal("project_id=" + project);
    }

    /** The journal's entries that a query finds. */
    public List<JsonNode> journal(String query) {
        Reply reply = http.get("/_tagmock/requests?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("requests").valueStream().toList();
    }

    /** The only entry of the project. */
    public JsonNode onlyCall() {
        List<JsonNode> entries = journal();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
