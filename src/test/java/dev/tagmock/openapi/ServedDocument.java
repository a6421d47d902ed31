package dev.tagmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document as a server serves it, to check answers against. */
final class ServedDocument {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final JsonNode closed;

    ServedDocument(Http http) {
        Reply reply = http.get("/v3/api-docs");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        document = reply.json();
        closed = close(reply.json());
    }

    JsonNode json() {
        return document;
    }

    /** What is said of an operation, at its path as published. */
    JsonNode operation(String method, String path) {
        return document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** Whether the answer is one of those the operation may give, down to each field and none beside. */
    void assertDescribes(String method, String path, Reply reply) {
        JsonNode operation = closed.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        String answer = method + " " + path + " answered " + reply.status() + " " + reply.body();
        JsonNode response = operation.path("responses").path(Integer.toString(reply.status()));
        assertThat(response.isObject()).as(answer).isTrue();
        assertThat(reply.header("X-Request-Id")).as(answer).matches("[0-9a-f]{32}");
        if (!reply.header("X-TagMock-Hint").isEmpty()) {
            assertThat(response.path("headers").has("X-TagMock-Hint"))
                    .as(answer)
                    .isTrue();
        }
        JsonNode content = response.path("content").path("application/json");
        if (content.isMissingNode()) {
            assertThat(reply.body()).as(answer).isEmpty();
        } else {
            assertThat(mistakes(content.path("schema"), reply.json(), closed))
                    .as(answer)
                    .isEmpty();
        }
    }

    /** What is wrong with a value that is to be as a schema of the document says. */
    List<String> mistakes(JsonNode schema, JsonNode value) {
        return mistakes(schema, value, document);
    }

    private static List<String> mistakes(JsonNode schema, JsonNode value, JsonNode document) {
        // By the name that schemas have for such a place.
        ObjectNode root = ((ObjectNode) schema).deepCopy();
        root.set("$defs", document.path("components").path("schemas"));
        JsonNode plain = JSON.readTree(root.toString().replace("#/components/schemas/", "#/$defs/"));
        return REGISTRY.getSchema(plain).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** The document is open to fields to come, as such documents are; a check of what is there must not be. */
    private static JsonNode close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ServedDocument::close);
        return node;
    }
}
