package dev.tagmock.iam;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import dev.tagmock.api.Handles;
import dev.tagmock.api.Operation;
import dev.tagmock.api.Route;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;

/** What clients ask the identity service, by method and path (contract, section 5). */
@SuppressWarnings("ImmutableEnumChecker") // its paths are immutable
enum IamOperation implements Operation {
    SHOW_VERSION(GET, "/v3", "/v3/"),
    ISSUE_TOKEN(POST, "/v3/auth/tokens"),
    SHOW_TOKEN(GET, "/v3/auth/tokens"),
    CHECK_TOKEN(HEAD, "/v3/auth/tokens"),
    REVOKE_TOKEN(DELETE, "/v3/auth/tokens"),
    LIST_PROJECTS(GET, "/v3/projects"),
    SHOW_PROJECT(GET, "/v3/projects/{project_id}"),
    LIST_OWN_PROJECTS(GET, "/v3/auth/projects"),
    LIST_USERS_PROJECTS(GET, "/v3/users/{user_id}/projects"),
    LIST_USERS(GET, "/v3/users"),
    SHOW_USER(GET, "/v3/users/{user_id}"),
    LIST_DOMAINS(GET, "/v3/auth/domains"),
    SHOW_CATALOG(GET, "/v3/auth/catalog");

    private final RequestMethod method;
    private final List<String> paths;

    IamOperation(RequestMethod method, String... paths) {
        this.method = method;
        this.paths = List.of(paths);
    }

    @Override
    public String operationId() {
        return method + " " + paths.get(0);
    }

    @Override
    public List<Route> routes() {
        return paths.stream().map(path -> new Route(method, path)).toList();
    }

    /** Whether anybody may, without credentials. */
    boolean isPublic() {
        return this == ISSUE_TOKEN || this == SHOW_VERSION;
    }

    /** Says which operation a method handles. */
    @Handles
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Handler {
        IamOperation value();
    }
}
