package dev.tagmock.apig;

import dev.tagmock.api.Rejected;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagChange;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How gateways stand in the shared domain, and how they come to exist. */
@Component
class Gateways {
    private static final String NAMESPACE = "gateway/";

    private final ResourceStore store;

    Gateways(ResourceStore store) {
        this.store = store;
    }

    /** A gateway is known by project and id: one id in two projects is two gateways. */
    static Namespace in(String projectId) {
        return new Namespace(NAMESPACE + projectId, projectId);
    }

    /** The gateway's name; one that came to exist by being called goes by its id. */
    static String title(Resource gateway) {
        return gateway.title() == null ? gateway.name() : gateway.title();
    }

    /**
     * Creates a gateway.
     *
     * @param id not in use in the project
     * @throws Rejected naming {@code instance_id} if it is
     * @throws dev.tagmock.tag.TagRejection if a tag breaks the rules, or no gateway can be in that project
     */
    public void create(String projectId, String id, String name, Map<String, String> newTags) {
        GatewayTagRules.CREATE.check(new TagChange.Merge(newTags));
        if (!store.create(in(projectId), new Declaration(id, name, newTags))) {
            throw ApigError.BAD_PARAMETER.rejected("instance_id");
        }
    }
}
