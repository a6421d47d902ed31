package dev.tagmock.openapi;

import dev.tagmock.web.EmulatedOperations;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts every operation that somebody describes into one document, at each of its addresses. */
@Component
class OpenApiDocument {
    private final EmulatedOperations operations;
    private final List<DescribedApi> apis;
    private final JsonMapper json;

    OpenApiDocument(EmulatedOperations operations, List<DescribedApi> apis, JsonMapper json) {
        this.operations = operations;
        this.apis = apis;
        this.json = json;
    }

    /** Makes it, which takes a while. */
    ObjectNode make() {
        ObjectNode document = Schemas.any().put("openapi", "3.1.0");
        document.set("info", info());
        ArrayNode tags = document.putArray("tags");
        ObjectNode paths = document.putObject("paths");
        WireTypes types = new WireTypes(json);
        Set<String> ids = new HashSet<>();
        for (DescribedApi api : apis) {
            Texts texts = Texts.beside(api.getClass());
            tags.addObject().put("name", texts.name()).put("description", texts.description());
            operations.handled().stream()
                    .filter(operation -> isOf(api, operation))
                    .forEach(operation -> {
                        OperationDescription description =
                                new OperationDescription(operation, id(operation.name(), ids), types, texts);
                        api.describe(operation, description);
                        paths.withObjectProperty(operation.path())
                                .set(operation.method().toLowerCase(Locale.ROOT), description.described());
                    });
        }
        Limits limits = new Limits(types.records());
        apis.forEach(api -> api.limit(limits));
        ObjectNode components = document.putObject("components");
        components.set("securitySchemes", credentials());
        components.putObject("schemas").setAll(types.records());
        return document;
    }

    private static ObjectNode info() {
        String version = OpenApiDocument.class.getPackage().getImplementationVersion();
        return Schemas.any()
                .put("title", "TagMock")
                .put(
                        "description",
                        "Two cloud tagging APIs and the identity service before one of them, emulated, and what controls the"
                                + " emulation.")
                .put("version", Objects.requireNonNullElse(version, "unpackaged"));
    }

    private static ObjectNode credentials() {
        String signed = OperationDescription.SIGNATURE + " with an access key, and a signature by its secret key.";
        ObjectNode schemes = Schemas.any();
        schemes.set(OperationDescription.TOKEN, header("X-Auth-Token", "A token of POST /v3/auth/tokens."));
        schemes.set(OperationDescription.SIGNATURE, header("Authorization", signed));
        return schemes;
    }

    private static ObjectNode header(String name, String description) {
        return Schemas.of("apiKey").put("in", "header").put("name", name).put("description", description);
    }

    /** The operation's name, and where it has several addresses, a number after it. */
    private static String id(String name, Set<String> taken) {
        String plain = name.replaceAll("\\W+", "_");
        String id = plain;
        for (int i = 2; !taken.add(id); i++) {
            id = plain + "_" + i;
        }
        return id;
    }

    private static boolean isOf(DescribedApi api, EmulatedOperations.Operation operation) {
        return operation
                .handler()
                .getBeanType()
                .getPackageName()
                .equals(api.getClass().getPackageName());
    }
}
