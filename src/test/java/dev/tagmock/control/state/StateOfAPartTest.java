package dev.tagmock.control.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One project's or one business's state put in, with neighbours on the same server. */
@ControlTest
class StateOfAPartTest {
    @LocalServerPort
    private int port;

    private Control own;
    private Control neighbour;

    @BeforeEach
    void twoSuites() {
        own = new Control(port);
        neighbour = new Control(port);
    }

    @Test
    void replacesAProject() {
        own.tag("mine");
        neighbour.tag("theirs");
        Reply put = putProject("""
                {"id": "%s", "gateways": [{"id": "other", "tags": {"a": "b"}}]}""".formatted(own.project()));
        assertThat(put.status()).as(put.body()).isEqualTo(204);
        assertThat(own.tagKeys()).isEmpty();
        assertThat(tags("other")).isEqualTo("""
                [{"key":"a","value":"b"}]""");
        assertThat(neighbour.tagKeys()).containsExactly("theirs");
    }

    @Test
    void replacesABusiness() {
        long kept = Ids.number();
        long gone = Ids.number();
        long theirs = Ids.number();
        assertThat(putBusiness(own, kept, gone).status()).isEqualTo(204);
        assertThat(putBusiness(neighbour, theirs).status()).isEqualTo(204);
        assertThat(putBusiness(own, kept).status()).isEqualTo(204);
        assertThat(idsOf(own)).containsExactly(kept);
        assertThat(idsOf(neighbour)).containsExactly(theirs);
    }

    @Test
    void takesNothingFromAnotherBusiness() {
        long mine = Ids.number();
        long theirs = Ids.number();
        putBusiness(own, mine);
        putBusiness(neighbour, theirs);
        Reply rejected = putBusiness(own, Ids.number(), theirs);
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.json().get("error").stringValue())
                .isEqualTo("body:1: blueking.businesses[0].service-instances[1].id: is another business's");
        assertThat(idsOf(own)).containsExactly(mine);
        assertThat(idsOf(neighbour)).containsExactly(theirs);
    }

    /** What one suite has is saved and put back, whatever the others do. */
    @Test
    void isGivenOutAndPutBack() {
        own.tag("mine");
        neighbour.tag("theirs");
        String ofProject = "/_tagmock/state?project_id=" + own.project();
        String saved = own.http().get(ofProject).body();
        assertThat(saved)
                .contains(own.project(), "mine")
                .doesNotContain(neighbour.project(), "theirs", "blueking", "users");
        own.tag("more");
        assertThat(own.http()
                        .send("PUT", ofProject, saved.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
        assertThat(own.tagKeys()).containsExactly("mine");

        long instance = Ids.number();
        putBusiness(own, instance);
        String ofBusiness = "/_tagmock/state?secrets=true&bk_biz_id=" + own.business();
        String business = own.http().get(ofBusiness).body();
        assertThat(own.http()
                        .send("PUT", ofBusiness.replace("secrets=true&", ""), business.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
        assertThat(idsOf(own)).containsExactly(instance);
        assertThat(own.http().get(ofBusiness).body()).isEqualTo(business);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "project|{'apig': {'projects': [{'id': 'another'}]}}|apig.projects[0].id",
                "project|{'apig': {'projects': [{'id': 'own', 'name': 'n'}]}}|apig.projects[0].name",
                "project|{'apig': {'users': [{'name': 'n', 'domain': 'd', 'password': 'p'}]}}|apig.users",
                "project|{'blueking': {'businesses': [{'id': 7}]}}|blueking.businesses[0].id",
                "business|{'blueking': {'businesses': [{'id': 7}]}}|blueking.businesses[0].id",
                "business|{'blueking': {'businesses': [{'id': 700700, 'name': 'n'}]}}|blueking.businesses[0].name",
                "business|{'blueking': {'apps': [{'code': 'c', 'secret': 's'}]}}|blueking.apps",
                "business|{'blueking': {'users': [{'username': 'u'}]}}|blueking.users",
                "business|{'apig': {'projects': [{'id': 'another'}]}}|apig.projects[0].id",
            })
    void isRejectedWhereItDeclaresMore(String part, String document, String field) {
        String scope = part.equals("project") ? "project_id=own" : "bk_biz_id=700700";
        Reply rejected = put(scope, document.replace('\'', '"'));
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.json().get("error").stringValue())
                .isEqualTo("body:1: " + field + ": is outside of what is to be replaced");
    }

    private Reply putProject(String project) {
        return put("project_id=" + own.project(), """
                {"apig": {"projects": [%s]}}""".formatted(project));
    }

    private Reply putBusiness(Control suite, long... ids) {
        StringBuilder instances = new StringBuilder();
        for (long id : ids) {
            instances
                    .append(instances.isEmpty() ? "" : ", ")
                    .append("{\"id\": ")
                    .append(id)
                    .append('}');
        }
        return put("bk_biz_id=" + suite.business(), """
                        {"blueking": {"businesses": [{"id": %s, "service-instances": [%s]}]}}""".formatted(suite.business(), instances));
    }

    private Reply put(String scope, String document) {
        return own.http().send("PUT", "/_tagmock/state?" + scope, document.getBytes(StandardCharsets.UTF_8));
    }

    private String tags(String gateway) {
        return own.http()
                .get("/v2/" + own.project() + "/apigw/instances/" + gateway + "/instance-tags", "X-Auth-Token", "any")
                .json()
                .get("tags")
                .toString();
    }

    private static List<Long> idsOf(Control suite) {
        return suite.instances()
                .json()
                .at("/data/info")
                .valueStream()
                .map(instance -> instance.get("id").longValue())
                .toList();
    }
}
