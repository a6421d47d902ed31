package dev.tagmock.blueking.entry;

import dev.tagmock.api.EmulatedOperations.Endpoint;
import dev.tagmock.api.OpenApiFile;
import dev.tagmock.blueking.CmdbAction;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of one entry. {@code openapi.yaml} describes each operation once, by CMDB's own path and without an envelope, and
 * names the codes that CMDB can reject it with; paths, credentials, envelopes and rejections of its own are the entry point's.
 *
 * @param suffix what tells its operations from those of other entry points; empty for ESB's, which go by the vendor's names
 * @param parameters of every call, by their names in the file
 * @param envelope the schema of CMDB's answers
 * @param codeField where the code stands in it
 * @param ownErrors examples of its own rejections with status 200, of each code one, by their names in the file
 * @param responses answers with other statuses, by their names in the file
 */
record EntryPointDocument(
        String suffix,
        List<String> parameters,
        String envelope,
        String codeField,
        List<String> ownErrors,
        Map<String, String> responses) {
    private static final String ID = "e43da4ef221746868dc4c837d36f3807";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String CODES = "x-error-codes";
    private static final String JSON = "application/json";

    ObjectNode of(EntryPoint entry, List<Endpoint> operations, JsonMapper json) {
        ObjectNode document = OpenApiFile.beside(CmdbOperation.class);
        ObjectNode paths = document.withObject("/paths");
        Map<String, ObjectNode> byName = new HashMap<>();
        for (String path : List.copyOf(paths.propertyNames())) {
            if (path.startsWith(CmdbOperation.DIRECT)) {
                paths.remove(path)
                        .forEach(described ->
                                byName.put(described.path("operationId").stringValue(), (ObjectNode) described));
            }
        }
        for (Endpoint operation : operations) {
            ObjectNode described = described(
                    operation,
                    Objects.requireNonNull(byName.get(operation.name())).deepCopy(),
                    entry,
                    json);
            paths.withObjectProperty(operation.path()).set(operation.method().toLowerCase(Locale.ROOT), described);
        }
        return document;
    }

    private ObjectNode described(Endpoint operation, ObjectNode described, EntryPoint entry, JsonMapper json) {
        JsonNode codes = described.remove(CODES);
        described.put("operationId", operation.name() + suffix);
        VARIABLE.matcher(operation.path())
                .results()
                .forEach(variable -> described.withArray("parameters").add(reference("parameters", variable.group(1))));
        parameters.forEach(name -> described.withArray("parameters").add(reference("parameters", name)));
        ObjectNode responses = described.withObject("/responses");
        responses.set(
                "200", answer(operation, codes, responses.at("/200/content").path(JSON), entry, json));
        this.responses.forEach((status, name) -> responses.set(status, reference("responses", name)));
        if (!ownErrors.isEmpty()) {
            ObjectNode body = described.withObject("/requestBody/content").withObject("/application~1json");
            JsonNode own = body.path("schema");
            body.putObject("schema")
                    .putArray("allOf")
                    .add(reference("schemas", "EsbCredentials"))
                    .add(own);
        }
        return described;
    }

    private ObjectNode answer(Endpoint operation, JsonNode codes, JsonNode data, EntryPoint entry, JsonMapper json) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("headers")
                .set("X-Request-Id", reference("headers", "X-Request-Id"))
                .set("X-TagMock-Hint", reference("headers", "X-TagMock-Hint"));
        ObjectNode content = answer.putObject("content").putObject(JSON);
        ObjectNode examples = JsonNodeFactory.instance.objectNode();
        ObjectNode success = json.valueToTree(entry.success(null, ID));
        success.set("data", data.path("example").isMissingNode() ? null : data.path("example"));
        examples.putObject("success").set("value", success);
        ObjectNode forms = content.putObject("schema");
        forms.withArray("oneOf").add(form(true, data.path("schema"))).add(form(false, MissingNode.getInstance()));
        forms.at("/oneOf/0/properties").withObject("/" + codeField).put("const", 0);
        ObjectNode rejected = forms.at("/oneOf/1/properties").withObject("/" + codeField);
        if (!ownErrors.isEmpty()) {
            forms.withArray("oneOf").add(reference("schemas", "EsbError"));
            ownErrors.forEach(name -> examples.set(name, reference("examples", name)));
        }
        for (JsonNode code : codes) {
            rejected.withArray("enum").add(code);
            CmdbRejection rejection = CmdbRejection.of(
                    CmdbError.example(code.asString(), CmdbAction.of((CmdbOperation)
                            Objects.requireNonNull(operation.operation()))),
                    true);
            examples.putObject(rejection.error().name()).set("value", json.valueToTree(entry.rejection(rejection, ID)));
        }
        content.set("examples", examples);
        return answer.put("description", "OK: " + codes(codes));
    }

    private String codes(JsonNode codes) {
        Stream<String> own = ownErrors.isEmpty() ? Stream.of() : EsbError.codes().stream();
        return Stream.concat(codes.valueStream().map(JsonNode::asString), own)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private ObjectNode form(boolean success, JsonNode data) {
        ObjectNode form = reference("schemas", envelope);
        ObjectNode narrower = form.putObject("properties");
        narrower.putObject("result").put("const", success);
        if (data.isMissingNode()) {
            narrower.putObject("data").put("type", "null");
        } else {
            narrower.set("data", data);
        }
        return form;
    }

    private static ObjectNode reference(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }
}
