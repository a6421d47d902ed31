package dev.tagmock.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of one operation with one status: in which forms they come, which codes they have, and an example of each. */
class Answers {
    private static final String SUCCESS = "success";

    private final Map<String, ObjectNode> forms = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> bodies = new LinkedHashMap<>();
    private final ObjectNode examples = Schemas.any();
    private final ObjectNode headers = Schemas.any();
    private final Set<String> codes = new TreeSet<>();

    /** One form, whatever it holds. */
    void add(ObjectNode schema, @Nullable JsonNode example) {
        forms.put(SUCCESS, schema);
        if (example != null) {
            examples.putObject(SUCCESS).set("value", example);
        }
    }

    /** A success in a form that others use as well. */
    void add(ObjectNode schema, ObjectNode body) {
        add(SUCCESS, schema, SUCCESS, body);
    }

    /**
     * One of possibly several bodies in the same form.
     *
     * @param form what tells it from other forms
     * @param schema the form's, of an object
     */
    void add(String form, ObjectNode schema, String name, ObjectNode body) {
        forms.put(form, schema);
        bodies.computeIfAbsent(form, first -> new ArrayList<>()).add(body);
        examples.putObject(name).set("value", body);
        body.propertyStream()
                .filter(field -> isCode(field.getKey()))
                .map(field -> field.getValue().asString())
                .filter(code -> !code.equals("0"))
                .forEach(codes::add);
    }

    void add(String header, String description) {
        headers.putObject(header).put("description", description).set("schema", Schemas.of("string"));
    }

    ObjectNode described(int status, String contentType) {
        String reason = HttpStatus.valueOf(status).getReasonPhrase();
        ObjectNode answer = Schemas.any();
        answer.put("description", codes.isEmpty() ? reason : reason + ": " + String.join(", ", codes));
        answer.set("headers", headers);
        if (!forms.isEmpty()) {
            ObjectNode content = answer.putObject("content").putObject(contentType);
            content.set("schema", schema());
            if (!examples.isEmpty()) {
                content.set("examples", examples);
            }
        }
        return answer;
    }

    private ObjectNode schema() {
        bodies.forEach((form, all) -> narrow(Objects.requireNonNull(forms.get(form)), all));
        if (forms.size() == 1) {
            return forms.values().iterator().next();
        }
        ObjectNode schema = Schemas.any();
        schema.putArray("oneOf").addAll(forms.values());
        return schema;
    }

    /** A form allows what its bodies have between them: their codes, and what is true, false or null in all of them. */
    private static void narrow(ObjectNode form, List<ObjectNode> bodies) {
        ObjectNode fields = form.withObject("properties");
        for (String name :
                bodies.isEmpty() ? Set.<String>of() : Set.copyOf(bodies.get(0).propertyNames())) {
            Set<JsonNode> values = new LinkedHashSet<>();
            bodies.forEach(body -> values.add(body.path(name)));
            JsonNode first = values.iterator().next();
            if (values.size() == 1 && first.isNull()) {
                fields.set(name, Schemas.of("null"));
            } else if (isCode(name) || (values.size() == 1 && first.isBoolean())) {
                Schemas.restrict(fields.withObject(name), values);
            }
        }
    }

    private static boolean isCode(String name) {
        return name.endsWith("code");
    }
}
