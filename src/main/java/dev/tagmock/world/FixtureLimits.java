package dev.tagmock.world;

import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.openapi.Limits;

/** What the records of fixtures do not say of themselves: what may be left out, and the APIs' rules for tags. */
public final class FixtureLimits {
    private FixtureLimits() {}

    /** Brings it into the document that describes {@link Fixtures}. */
    public static void describe(Limits limits) {
        limits.optional("Fixtures", "blueking", "apig")
                .optional("Fixtures.BlueKing", "apps", "users", "businesses")
                .optional("EsbApp", "skip-login")
                .optional("Fixtures.Business", "service-instances")
                .optional("Fixtures.Instance", "bk-module-id", "bk-host-id")
                .tags("Fixtures.Instance", "labels", LabelRules.ADD)
                .optional("Fixtures.Apig", "projects", "users")
                .optional("IamUser", "projects", "tokens")
                .optional("Fixtures.ApigProject", "gateways")
                .tags("Fixtures.Gateway", "tags", GatewayTagRules.CREATE);
    }
}
