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
import tools.jackson.databind.node.ArrayNode;
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
        document = resolve(reply.json(), reply.json());
        closed = close(document.deepCopy());
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
        if (content.isMissingNode() || method.equals("HEAD")) {
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

    /** Puts what is referred to in place of references, save those to schemas: a validator follows these itself. */
    private static JsonNode resolve(JsonNode node, JsonNode whole) {
        String reference = node.path("$ref").asString("");
        if (!reference.isEmpty() && !reference.startsWith("#/components/schemas/")) {
            JsonNode target = whole.at(reference.substring(1));
            assertThat(target.isObject()).as(reference).isTrue();
            return resolve(target, whole);
        }
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, resolve(object.path(name), whole)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolve(array.path(i), whole));
            }
        }
        return node;
    }

    /** The document is open to fields to come, as such documents are; a check of what is there must not be. */
    private static JsonNode close(JsonNode node) {
        // One that narrows another leaves it to that one.
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("$ref")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ServedDocument::close);
        return node;
    }
}
