package dev.tagmock.apig;

import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Owner;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.ResourceQuery;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.Stored;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagSelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How gateways stand in the shared domain, and how they come to exist. */
@Component
public class Gateways {
    private static final String NAMESPACE = "gateway/";

    private final ResourceStore store;
    private final ResourceFinder finder;

    Gateways(ResourceStore store, ResourceFinder finder) {
        this.store = store;
        this.finder = finder;
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
     * Makes gateways exist in a project, within the caller's transaction. Those that exist keep their tags.
     *
     * @param gateways at most some thousands, which are asked for in one statement
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(String projectId, List<DeclaredGateway> gateways) {
        store.declare(
                in(projectId),
                gateways.stream()
                        .map(gateway -> new Declaration(gateway.id(), gateway.name(), gateway.tags()))
                        .toList());
    }

    /**
     * Creates a gateway.
     *
     * @param id not in use in the project
     * @throws ApigRefusal naming {@code instance_id} if it is
     * @throws dev.tagmock.tag.TagRejection if a tag breaks the rules, or no gateway can be in that project
     */
    public void create(String projectId, String id, String name, Map<String, String> newTags) {
        GatewayTagRules.CREATE.check(new TagChange.Merge(newTags));
        if (!store.create(in(projectId), new Declaration(id, name, newTags))) {
            throw ApigError.BAD_PARAMETER.refusal("instance_id");
        }
    }

    /** The projects that have gateways, and how many. */
    public List<Owner> projects() {
        return finder.ownersIn(NAMESPACE + "%");
    }

    /**
     * A page of a project's gateways as they are now, in the order in which they came to exist.
     *
     * @param text what id or name has somewhere in it, in whatever case; empty for any
     * @param selectors all of which have to pick a gateway
     */
    public Page<DeclaredGateway> find(
            String projectId, String text, List<TagSelector> selectors, int offset, int limit) {
        return finder.find(Resource.class, new ResourceQuery(in(projectId), text, selectors), offset, limit, false)
                .map(Gateways::declared);
    }

    /**
     * Part of a project's gateways as they are now, in the order in which they came to exist.
     *
     * @param after the {@link Stored#place()} of the last one of the part before; 0 for the first part
     */
    public List<Stored<DeclaredGateway>> stored(String projectId, long after, int limit) {
        return finder.owned(in(projectId), after, limit).stream()
                .map(gateway -> new Stored<>(gateway.id(), declared(gateway)))
                .toList();
    }

    private static DeclaredGateway declared(Resource gateway) {
        return new DeclaredGateway(gateway.name(), gateway.title(), gateway.tags());
    }

    /** Deletes a project's gateways. */
    public void forget(String projectId) {
        store.forget(in(projectId));
    }

    /**
     * A gateway that is to exist.
     *
     * @param name null for the default
     */
    public record DeclaredGateway(
            String id, @Nullable String name, @Nullable Map<String, String> tags) {}
}
