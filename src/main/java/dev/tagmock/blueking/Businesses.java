package dev.tagmock.blueking;

import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The businesses that calls are about. */
public final class Businesses {
    /** What the control API knows of them. */
    public static final ScopeKind KIND = new ScopeKind(
            "bk_biz_id", true, "Business", "businesses", "Instance", "service_instances", "labels", columns());

    private Businesses() {}

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("bk_module_id", "Module");
        columns.put("bk_host_id", "Host");
        columns.put("processes", "Processes");
        return columns;
    }

    /** The business that parameters name, read as leniently as the permission check reads it; 0 if none. */
    public static long in(@Nullable JsonNode parameters) {
        return parameters == null ? 0 : parameters.path("bk_biz_id").asLong(0);
    }

    /** The scope of a call with these parameters. */
    public static Scope scope(@Nullable JsonNode parameters) {
        return scope(in(parameters));
    }

    /** The scope of a call about a business, or about none if it is 0. */
    public static Scope scope(long business) {
        return business == 0 ? Scope.EVERYTHING : KIND.of(Long.toString(business));
    }
}
