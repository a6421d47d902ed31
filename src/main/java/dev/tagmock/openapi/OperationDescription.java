package dev.tagmock.openapi;

import dev.tagmock.web.EmulatedOperations;
import dev.tagmock.web.Hint;
import dev.tagmock.web.RequestId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** An operation at one of its addresses, as far as it is described. Words come from the texts of its package. */
public final class OperationDescription {
    /** A way to say who calls: a token in a header. */
    public static final String TOKEN = "X-Auth-Token";

    /** Another: a signature. */
    public static final String SIGNATURE = "SDK-HMAC-SHA256";

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final ObjectNode described = Schemas.any();
    private final Map<Integer, Answers> answers = new TreeMap<>();
    private final Handler handler;
    private final WireTypes types;
    private final Texts texts;
    private final Texts.OperationText text;

    OperationDescription(EmulatedOperations.Operation operation, String id, WireTypes types, Texts texts) {
        this.handler = new Handler(operation.handler());
        this.types = types;
        this.texts = texts;
        this.text = texts.operation(operation.name());
        described.putArray("tags").add(texts.name());
        described.put("operationId", id).put("summary", text.summary()).put("description", text.description());
        VARIABLE.matcher(operation.path())
                .results()
                .forEach(variable -> add("path", variable.group(1), Schemas.of("string")));
        if (hasBody()) {
            describeBody(types.of(handler.taken()));
        }
    }

    /** Another paragraph. */
    public OperationDescription note(String paragraph) {
        described.put("description", described.path("description").stringValue() + "\n\n" + paragraph);
        return this;
    }

    /** A header that it looks at. */
    public OperationDescription header(String name) {
        return add("header", name, Schemas.of("string"));
    }

    /** A text in the query. */
    public OperationDescription query(String name) {
        return add("query", name, Schemas.of("string"));
    }

    /** A whole number in the query. */
    public OperationDescription query(String name, int usual) {
        return add("query", name, Schemas.of("integer").put("default", usual));
    }

    /** Ways to say who calls, one of which will do. */
    public OperationDescription securedBy(String... schemes) {
        for (String scheme : schemes) {
            described.withArray("security").addObject().putArray(scheme);
        }
        return this;
    }

    /** Whether a body is read: its handler says so by {@link dev.tagmock.web.Takes}. */
    public boolean hasBody() {
        return handler.taken() != void.class;
    }

    /** Fields of the body beside those of the record that the handler takes. */
    public OperationDescription takesToo(Class<?> type) {
        ObjectNode both = Schemas.any();
        both.putArray("allOf").add(types.of(type)).add(types.of(handler.taken()));
        describeBody(both);
        return this;
    }

    /** A success, with the status that the handler answers, and what it returns. */
    public OperationDescription succeeds() {
        return succeeds(handler.status());
    }

    /** A success with this status. */
    public OperationDescription succeeds(int status) {
        if (handler.given() == void.class) {
            at(status);
        } else {
            at(status).add(types.of(handler.given()), text.answer());
        }
        return this;
    }

    /** A success in an envelope, in this field of which is what the handler gives. */
    public OperationDescription succeeds(int status, Object envelope, String field) {
        ObjectNode schema = types.copy(envelope.getClass());
        ObjectNode example = (ObjectNode) types.written(envelope);
        if (handler.given() != void.class) {
            Schemas.addField(schema, field, types.of(handler.given()), false);
            example.set(field, text.answer());
        }
        at(status).add(schema, example);
        return this;
    }

    /** An error: its name, and a body that it is told in. */
    public OperationDescription refuses(String name, int status, Object body) {
        Class<?> form = body.getClass();
        at(status).add(WireTypes.name(form), types.copy(form), name, (ObjectNode) types.written(body));
        if (handler.isEmulated()) {
            at(status)
                    .add(Hint.HEADER, "Of this service alone: one line on what was expected, where that can be told.");
        }
        return this;
    }

    /** A header of an answer. */
    public OperationDescription answerHeader(int status, String name) {
        at(status).add(name, texts.parameter(name));
        return this;
    }

    ObjectNode described() {
        ObjectNode responses = described.putObject("responses");
        answers.forEach((status, answer) -> responses.set(
                Integer.toString(status),
                answer.described(status, status < 300 ? handler.contentType() : "application/json")));
        return described;
    }

    private void describeBody(ObjectNode schema) {
        ObjectNode json = described
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json");
        json.set("schema", schema);
        ObjectNode examples = json.putObject("examples");
        text.requests().forEach((title, example) -> examples.putObject(title).set("value", example));
    }

    private Answers at(int status) {
        return answers.computeIfAbsent(status, first -> {
            Answers created = new Answers();
            created.add(RequestId.HEADER, "The id of the request, fresh for each: 32 hex digits.");
            return created;
        });
    }

    private OperationDescription add(String place, String name, ObjectNode schema) {
        described
                .withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", place)
                .put("required", place.equals("path"))
                .put("description", texts.parameter(name))
                .set("schema", schema);
        return this;
    }
}
