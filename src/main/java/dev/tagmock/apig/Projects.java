package dev.tagmock.apig;

import dev.tagmock.api.ScopeKind;
import dev.tagmock.tag.Namespace;
import java.util.LinkedHashMap;
import java.util.Map;

/** The projects that calls are about. */
public interface Projects {
    /** What the control API knows of them. */
    ScopeKind KIND =
            new ScopeKind("project_id", false, "Project", "projects", "Gateway", "gateways", "tags", columns());

    /** Where a project's gateways are. */
    Namespace namespace(String projectId);

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("spec", "Edition");
        columns.put("description", "Description");
        return columns;
    }
}
