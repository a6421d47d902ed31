package dev.tagmock.apig;

import dev.tagmock.tag.Realm;
import dev.tagmock.tag.Resource;

/** How gateways stand in the shared domain. */
final class Gateways {
    private Gateways() {}

    /** A gateway is known by project and id: one id in two projects is two gateways. */
    static Realm in(String projectId) {
        return new Realm("gateway/" + projectId, projectId);
    }

    /** The gateway's name; one that came to exist by being called goes by its id. */
    static String title(Resource gateway) {
        return gateway.title() == null ? gateway.name() : gateway.title();
    }
}
