package dev.tagmock.apig.gateway;

import dev.tagmock.api.Rejected;
import dev.tagmock.apig.ApigCall;
import dev.tagmock.apig.ApigError;
import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagService;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** How gateways stand in the shared domain, and how they come to exist. */
@Component
class Gateways {
    private static final String NAMESPACE = "gateway/";

    private final ResourceStore store;
    private final TagService tags;

    Gateways(ResourceStore store, TagService tags) {
        this.store = store;
        this.tags = tags;
    }

    /** A gateway is known by project and id: one id in two projects is two gateways. */
    static Namespace in(String projectId) {
        return new Namespace(NAMESPACE + projectId, projectId, false, Gateway::new);
    }

    /**
     * Creates a gateway.
     *
     * @param id not in use in the project
     * @throws Rejected for what the vendor checks after the form of the body, or naming {@code instance_id} if it is in use
     * @throws dev.tagmock.tag.TagRejection if a tag breaks the rules, or no gateway can be in that project
     */
    void create(String projectId, String id, NewGateway wanted) {
        Map<String, String> newTags = wanted.tagsByKey();
        GatewayTagRules.CREATE.check(new TagChange.Merge(newTags));
        wanted.details().check();
        if (!store.create(
                in(projectId), new Declaration(id, wanted.instanceName(), newTags, madeOf(wanted.details())))) {
            throw ApigError.BAD_PARAMETER.rejected("instance_id");
        }
    }

    /** Gives a gateway what it is made of. */
    static Consumer<Resource> madeOf(GatewayDetails details) {
        return resource -> ((Gateway) resource).change(details);
    }

    /** A gateway, which comes to exist where calls may name what nobody declared. */
    Gateway read(ApigCall call) {
        return (Gateway) tags.read(call.gateways(), call.instanceId());
    }

    /** Makes sure that a gateway exists, or may come to, before what is to be changed of it is looked at. */
    void require(ApigCall call) {
        tags.require(call.gateways(), call.instanceId());
    }

    /**
     * Changes a gateway, as it is after that.
     *
     * @param change may throw, and nothing is changed
     */
    Gateway update(ApigCall call, Consumer<Gateway> change) {
        read(call);
        return store.update(call.gateways(), call.instanceId(), Gateway.class, change);
    }

    /** Deletes a gateway, which then stays away until it is created again or declared. */
    void delete(ApigCall call) {
        store.delete(call.gateways(), List.of(call.instanceId()));
    }
}
