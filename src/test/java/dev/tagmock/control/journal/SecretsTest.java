package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** No credential gets into the journal, wherever a caller puts it. */
@ControlTest
class SecretsTest {
    private static final String SECRET = "hunter2";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Auth-Token",
                "x-auth-token",
                "Authorization",
                "X-Subject-Token",
                "X-Security-Token",
                "X-Bkapi-Authorization",
                "Cookie"
            })
    void headers(String name) {
        Control control = new Control(port);
        control.http().get(control.tagsPath(), name, SECRET);
        JsonNode entry = control.onlyCall();
        assertThat(entry.toString()).doesNotContain(SECRET);
        assertThat(entry.get("headers").get(name).stringValue()).isEqualTo("***");
    }

    @Test
    void theAddressThatSomebodyComesFrom() {
        Control control = new Control(port);
        control.http().get(control.tagsPath(), "Referer", "http://localhost/?bk_token=hunter2&a=b");
        assertThat(control.onlyCall().at("/headers/Referer").stringValue())
                .isEqualTo("http://localhost/?bk_token=***&a=b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?bk_token=hunter2&a=b, ?bk_token=***&a=b",
        "?bk_signature=hunter2&bk_nonce=1, ?bk_signature=***&bk_nonce=1",
        "?bk%5Ftoken=hunter2, ?bk%5Ftoken=***",
        "?%62k_%74oken=hunter2, ?%62k_%74oken=***",
        "?x=bk_token%3Dhunter2, ?x=***",
        "?x=bk_%2574oken%3Dhunter2, ?x=***",
        "?access_key=hunter2, ?access_key=***",
        "?a=b, ?a=b"
    })
    void queries(String query, String kept) {
        Control control = new Control(port);
        control.http().get(control.tagsPath() + query);
        assertThat(control.onlyCall().get("path").stringValue()).isEqualTo(control.tagsPath() + kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                        {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"<id>",\
                        "password":"hunter2","domain":{"name":"d"}}}}}}""", """
                        {"marker":"<id>","auth":{"identity":{"methods":["token"],"token":{"id":"hunter2"}}}}""", """
                        {"marker":"<id>","auth":{"identity":{"hw_ak_sk":{"access":{"key":"hunter2"},\
                        "secret":{"key":"hunter2"}}}}}""", """
                        {"marker":"<id>","password":"hunter2""", "password=hunter2"})
    void tokenRequests(String body) {
        Control control = new Control(port);
        String id = control.http()
                .post("/v3/auth/tokens", body.replace("<id>", control.project()))
                .header("X-Request-Id");
        JsonNode entry = withId(control, id, "path=/v3/auth/tokens");
        assertThat(entry.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "application/x-www-form-urlencoded; bk_app_secret=hunter2&bk_biz_id=<b>; bk_app_secret=***&bk_biz_id=<b>;",
                "text/plain; bk_app_secret=hunter2; ; neither JSON nor a form: none of 21 bytes kept",
                "application/json; {\"bk_biz_id\":<b>,\"bk_app_secret:\"hunter2\"}; {\"bk_biz_id\":<b>,; not JSON"
            })
    void bodies(String type, String body, String kept, String note) {
        Control control = new Control(port);
        String id = control.http()
                .post(
                        "/api/c/compapi/v2/cc/list_service_instance/",
                        body.replace("<b>", "" + control.business()),
                        "Content-Type",
                        type)
                .header("X-Request-Id");
        JsonNode entry = withId(control, id, "api=blueking");
        assertThat(entry.toString()).doesNotContain(SECRET);
        assertThat(entry.get("body").asString(""))
                .isEqualTo(kept == null ? "" : kept.replace("<b>", "" + control.business()));
        assertThat(entry.get("body_note").asString("")).startsWith(note == null ? "" : note);
    }

    @Test
    void longBodiesAreCutAtAWholePart() {
        Control control = new Control(port);
        String tag = "{\"key\":\"k\",\"value\":\"" + "v".repeat(78) + "\"},";
        String body = """
                {"action":"create","tags":[%s{}]}""".formatted(tag.repeat(200));
        control.http().post(control.tagsPath() + "/action", body, "X-Auth-Token", "any");
        JsonNode entry = control.onlyCall();
        String kept = entry.get("body").stringValue();
        assertThat(body).startsWith(kept);
        assertThat(kept).hasSizeBetween(8000, 8192);
        assertThat(entry.get("body_note").stringValue())
                .isEqualTo("too long: the first " + kept.length() + " of " + body.length() + " bytes kept");
    }

    private static JsonNode withId(Control control, String id, String query) {
        List<JsonNode> found = control.journal(query + "&limit=100000").stream()
                .filter(entry -> entry.get("id").stringValue().equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
