package dev.tagmock.apig;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.UrlEncoded;
import dev.tagmock.tag.Namespace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call's address says.
 *
 * @param instanceId the gateway's id; empty where the path names none
 * @param seesNothing whether the caller may ask for a list, and has no permission to see what is in it
 */
record ApigCall(
        String projectId, String instanceId, @Nullable String query, boolean seesNothing) {
    static ApigCall of(Exchange exchange) {
        return new ApigCall(
                exchange.variable("project_id"),
                exchange.variable("instance_id"),
                exchange.request().getQueryString(),
                false);
    }

    ApigCall seeingNothing() {
        return new ApigCall(projectId, instanceId, query, true);
    }

    /** Where the project's gateways are. */
    Namespace gateways() {
        return Gateways.in(projectId);
    }

    Map<String, String> parameters() {
        return UrlEncoded.decode(query);
    }
}
