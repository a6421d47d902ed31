package dev.tagmock.apig.gateway;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A gateway: its id is the resource's name, its name the title, its project the owner. */
@Entity
@DiscriminatorValue("gateway")
public class Gateway extends Resource {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Half a pair is no UTF-8, and some store would keep a question mark: it is kept as JSON's escape. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    /** What it is made of, as far as somebody has said so, in JSON. */
    @Column(length = 65_536)
    private @Nullable String details;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected Gateway() {}

    /** One that came to exist by being named in a call. */
    Gateway(long id, Namespace project, String name, Instant createdAt) {
        super(id, project, name, createdAt);
    }

    String projectId() {
        return owner();
    }

    /** Its name; one that came to exist by being called goes by its id. */
    public String instanceName() {
        return Objects.requireNonNullElse(title(), name());
    }

    GatewayDetails details() {
        return details == null ? GatewayDetails.NONE : JSON.readValue(details, GatewayDetails.class);
    }

    /** Puts what is given in place of what was; what is not given stays. */
    void change(GatewayDetails given) {
        ObjectNode all = details == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(details);
        all.setAll((ObjectNode) JSON.valueToTree(given));
        details = all.isEmpty()
                ? null
                : LONE_SURROGATE
                        .matcher(all.toString())
                        .replaceAll(
                                half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /** The same with another name, if one is given. */
    void change(@Nullable String newName, GatewayDetails given) {
        describe(owner(), newName == null ? title() : newName);
        change(given);
    }
}
