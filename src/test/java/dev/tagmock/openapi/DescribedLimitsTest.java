package dev.tagmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the document says that bodies may hold: the vendors' limits and the service's own. */
@ServerTest
class DescribedLimitsTest {
    private final ServedDocument document;

    DescribedLimitsTest(@LocalServerPort int port) {
        document = new ServedDocument(new Http(port));
    }

    /** What the vendors' pages say, in their figures. */
    @ParameterizedTest
    @CsvSource({
        "TagAction/properties/tags/maxItems, 20",
        "TagAction.TmsKeyValue/properties/key/minLength, 1",
        "TagAction.TmsKeyValue/properties/key/maxLength, 128",
        "TagAction.TmsKeyValue/properties/value/minLength, 0",
        "TagAction.TmsKeyValue/properties/value/maxLength, 255",
        "AddLabels/properties/instance_ids/maxItems, 100",
        "AddLabels/properties/labels/propertyNames/maxLength, 63",
        "AddLabels/properties/labels/additionalProperties/maxLength, 63",
        "RemoveLabels/properties/instance_ids/maxItems, 500",
        "Paging/properties/limit/maximum, 1000",
        // Limits of this service's own.
        "ListByModule/properties/selectors/maxItems, 100",
        "ListByHost/properties/selectors/maxItems, 100",
        "ListDetail/properties/selectors/maxItems, 100",
        "ListDetail/properties/service_instance_ids/maxItems, 5000",
        "ListDetail/properties/bk_host_list/maxItems, 5000",
        "LabelSelector/properties/values/maxItems, 5000",
        "ListByModule/properties/search_key/maxLength, 32764",
        // The state is declared within the same limits.
        "ApigFixtures.Gateway/properties/tags/maxProperties, 20",
        "ApigFixtures.Gateway/properties/tags/propertyNames/maxLength, 128",
        "CmdbFixtures.Instance/properties/labels/additionalProperties/maxLength, 63",
        "CmdbFixtures.Instance/properties/id/minimum, 1",
        "ApigFixtures.Project/properties/id/minLength, 1",
        "EsbApp/properties/code/minLength, 1",
    })
    void limits(String place, int limit) {
        assertThat(document.json().at("/components/schemas/" + place).intValue())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "/components/schemas/TagAction.TmsKeyValue/properties/key, test-key, _sys_key",
        "/components/schemas/TagAction.TmsKeyValue/properties/key, 键, a/b",
        "/components/schemas/TagAction.TmsKeyValue/properties/value, a/b, a*b",
        "/components/schemas/AddLabels/properties/labels/propertyNames, key-1, 1key",
        "/components/schemas/AddLabels/properties/labels/additionalProperties, 1.value, value.",
    })
    void patterns(String place, String allowed, String rejected) {
        Pattern pattern =
                Pattern.compile(document.json().at(place).path("pattern").stringValue());
        assertThat(pattern.matcher(allowed).find()).isTrue();
        assertThat(pattern.matcher(rejected).find()).isFalse();
    }

    /** What this service rejects and the vendor may not, as far as no schema can say it. */
    @ParameterizedTest
    @CsvSource({
        "add_label_for_service_instance, 'at most 100,000 labels times instances', 1199020",
        "remove_label_from_service_instance, 'at most 100,000 labels times instances', 1199020",
        "list_service_instance, 'at most 5,000 hosts, ids and values', 1199017",
        "list_service_instance_by_host, 'at most 5,000 hosts, ids and values', 1199017",
        "list_service_instance_detail, 'at most 5,000 hosts, ids and values', 1199017",
        "create_service_instance, 'at most 1,048,576 characters', 1199006",
    })
    void limitsOfOurOwn(String operation, String limit, String code) {
        JsonNode described = document.operation("POST", "/api/c/compapi/v2/cc/" + operation + "/");
        assertThat(described.path("description").stringValue()).contains(limit, code);
        assertThat(described.at("/responses/200/description").stringValue()).contains(code);
    }

    /** Whoever writes a state by the document is not rejected for what he left out. */
    @Test
    void theStateIsDescribedFieldByField() {
        JsonNode schemas = document.json().at("/components/schemas");
        assertThat(document.operation("PUT", "/_tagmock/state")
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Fixtures");
        assertThat(schemas.path("Fixtures").path("required")).isEmpty();
        assertThat(schemas.at("/EsbApp/required"))
                .extracting(JsonNode::stringValue)
                .containsExactly("code", "secret");
        assertThat(schemas.at("/IamUser/required"))
                .extracting(JsonNode::stringValue)
                .containsExactly("name", "domain");
        assertThat(schemas.at("/IamUser/properties").propertyNames()).contains("access-key", "secret-key");
        assertThat(schemas.at("/CmdbFixtures.Instance/required"))
                .extracting(JsonNode::stringValue)
                .containsExactly("id");
        assertThat(schemas.at("/Policy.Statement/properties/Effect/enum"))
                .extracting(JsonNode::stringValue)
                .containsExactly("Allow", "Deny");
    }

    /** The documentation's example of fixtures is such a state. */
    @Test
    void theStateIsOfTheFormOfFixtures() {
        JsonNode fixtures = new YAMLMapper().readTree(Path.of("src/test/resources/fixtures/example.yaml"));
        assertThat(document.mistakes(document.json().at("/components/schemas/Fixtures"), fixtures))
                .isEmpty();
    }
}
