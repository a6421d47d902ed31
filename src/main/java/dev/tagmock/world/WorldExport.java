package dev.tagmock.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tagmock.api.JsonLimits;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.Secret;
import dev.tagmock.api.WorldPart;
import dev.tagmock.tag.ResourceFinder;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes the world as it is now in the form of fixtures, part by part: it may be larger than memory. */
@Component
public class WorldExport {
    private static final JsonMapper WITH_SECRETS = JsonMapper.builder(JsonLimits.factory())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final JsonMapper MASKED = WITH_SECRETS
            .rebuild()
            .addModule(new SimpleModule().addSerializer(Secret.class, ToStringSerializer.instance))
            .build();

    private final List<WorldPart<?>> parts;
    private final Inventory inventory;
    private final ResourceFinder finder;

    WorldExport(List<WorldPart<?>> parts, Inventory inventory, ResourceFinder finder) {
        this.parts = parts;
        this.inventory = inventory;
        this.finder = finder;
    }

    /**
     * Writes JSON. The same world gives the same bytes.
     *
     * @param withSecrets whether secrets show; masked, the document cannot be read back
     * @param scope what is written; of one part of the world what can be put back in its place: neither its name nor who may call
     */
    public void write(OutputStream out, boolean withSecrets, Scope scope) {
        try (JsonGenerator json = (withSecrets ? WITH_SECRETS : MASKED).createGenerator(out)) {
            json.writeStartObject();
            for (WorldPart<?> part : parts) {
                boolean isWhole = scope.equals(Scope.EVERYTHING);
                if (isWhole || scope.kind().equals(part.scopes().parameter())) {
                    json.writeObjectPropertyStart(part.section());
                    if (isWhole) {
                        part.write(json, () -> writeScopes(json, part, inventory.places(part)));
                    } else {
                        writeScopes(json, part, List.of(new Inventory.Place(scope.id(), null, 0)));
                    }
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
    }

    private void writeScopes(JsonGenerator json, WorldPart<?> part, List<Inventory.Place> places) {
        json.writeArrayPropertyStart(part.scopes().plural());
        for (Inventory.Place place : places) {
            json.writeStartObject();
            json.writePOJOProperty("id", part.scopes().written(place.id()));
            if (place.name() != null) {
                json.writeStringProperty("name", place.name());
            }
            json.writeArrayPropertyStart(ScopeKind.hyphenated(part.scopes().resources()));
            finder.forEach(part.namespace(place.id()), resource -> json.writePOJO(part.declared(resource)));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
