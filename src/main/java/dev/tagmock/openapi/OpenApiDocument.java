package dev.tagmock.openapi;

import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.OpenApiFile;
import dev.tagmock.api.PathOwner;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the parts that all owners of paths have into one document. */
@Component
class OpenApiDocument {
    private final EmulatedOperations operations;
    private final List<PathOwner> owners;

    OpenApiDocument(EmulatedOperations operations, List<PathOwner> owners) {
        this.operations = operations;
        this.owners = owners;
    }

    /** Makes it, which takes a while. */
    ObjectNode make() {
        ObjectNode document = OpenApiFile.beside(OpenApiDocument.class);
        String version = OpenApiDocument.class.getPackage().getImplementationVersion();
        document.withObject("/info").put("version", Objects.requireNonNullElse(version, "unpackaged"));
        for (PathOwner owner : owners) {
            ObjectNode part = owner.openApi(operations.of(owner));
            merge(document, part.retain("tags", "paths", "components"));
        }
        return document;
    }

    /** Objects become one field by field, lists one after the other. */
    private static void merge(ObjectNode document, ObjectNode part) {
        part.forEachEntry((name, added) -> {
            JsonNode present = document.path(name);
            if (present instanceof ObjectNode object && added instanceof ObjectNode more) {
                merge(object, more);
            } else if (present instanceof ArrayNode list && added instanceof ArrayNode more) {
                more.valueStream()
                        .filter(item -> list.valueStream().noneMatch(item::equals))
                        .forEach(list::add);
            } else if (present.isMissingNode()) {
                document.set(name, added);
            } else if (!present.equals(added)) {
                throw new IllegalStateException("two parts differ in " + name + ": " + present + ", " + added);
            }
        });
    }
}
