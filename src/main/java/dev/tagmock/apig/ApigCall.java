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
 * @param gateways where the project's gateways are
 * @param seesNothing whether the caller may ask for a list, and has no permission to see what is in it
 */
public record ApigCall(
        String projectId, String instanceId, @Nullable String query, Namespace gateways, boolean seesNothing) {
    static ApigCall of(Exchange exchange, Projects projects) {
        String projectId = exchange.variable("project_id");
        return new ApigCall(
                projectId,
                exchange.variable("instance_id"),
                exchange.request().getQueryString(),
                projects.namespace(projectId),
                false);
    }

    ApigCall seeingNothing() {
        return new ApigCall(projectId, instanceId, query, gateways, true);
    }

    /** Those of its query, by their names. */
    public Map<String, String> parameters() {
        return UrlEncoded.decode(query);
    }
}
