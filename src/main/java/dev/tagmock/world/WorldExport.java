package dev.tagmock.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tagmock.apig.Gateways;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.ServiceInstanceArchive;
import dev.tagmock.iam.IamDirectory;
import dev.tagmock.tag.Stored;
import dev.tagmock.web.Secret;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes the world as it is now in the form of fixtures, part by part: it may be larger than memory. */
@Component
public class WorldExport {
    private static final int AT_ONCE = 1000;
    private static final JsonMapper WITH_SECRETS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final JsonMapper MASKED = WITH_SECRETS
            .rebuild()
            .addModule(new SimpleModule().addSerializer(Secret.class, ToStringSerializer.instance))
            .build();

    private final EsbDirectory esb;
    private final IamDirectory iam;
    private final Inventory inventory;
    private final ServiceInstanceArchive instances;
    private final Gateways gateways;

    WorldExport(
            EsbDirectory esb,
            IamDirectory iam,
            Inventory inventory,
            ServiceInstanceArchive instances,
            Gateways gateways) {
        this.esb = esb;
        this.iam = iam;
        this.inventory = inventory;
        this.instances = instances;
        this.gateways = gateways;
    }

    /**
     * Writes JSON. The same world gives the same bytes.
     *
     * @param withSecrets whether secrets show; masked, the document cannot be read back
     */
    public void write(OutputStream out, boolean withSecrets) {
        try (JsonGenerator json = (withSecrets ? WITH_SECRETS : MASKED).createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("blueking");
            json.writePOJOProperty("apps", esb.apps());
            json.writePOJOProperty("users", esb.users());
            json.writeArrayPropertyStart("businesses");
            inventory.businesses().forEach(business -> writeBusiness(json, business));
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectPropertyStart("apig");
            json.writeArrayPropertyStart("projects");
            inventory.projects().forEach(project -> writeProject(json, project));
            json.writeEndArray();
            json.writePOJOProperty("users", iam.users());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void writeBusiness(JsonGenerator json, Inventory.Business business) {
        json.writeStartObject();
        json.writeNumberProperty("id", business.id());
        if (business.name() != null) {
            json.writeStringProperty("name", business.name());
        }
        json.writeArrayPropertyStart("service-instances");
        writeParts(json, Fixtures.Instance::of, after -> instances.stored(business.id(), after, AT_ONCE));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeProject(JsonGenerator json, Inventory.Project project) {
        json.writeStartObject();
        json.writeStringProperty("id", project.id());
        if (project.name() != null) {
            json.writeStringProperty("name", project.name());
        }
        json.writeArrayPropertyStart("gateways");
        writeParts(json, Fixtures.Gateway::of, after -> gateways.stored(project.id(), after, AT_ONCE));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static <T> void writeParts(JsonGenerator json, Function<T, ?> form, LongFunction<List<Stored<T>>> parts) {
        List<Stored<T>> part = parts.apply(0);
        while (!part.isEmpty()) {
            part.forEach(stored -> json.writePOJO(form.apply(stored.declared())));
            part = parts.apply(part.get(part.size() - 1).place());
        }
    }
}
