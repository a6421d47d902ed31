package dev.tagmock.iam;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
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
enum IamOperation implements Operation {
    ISSUE_TOKEN(POST, "/v3/auth/tokens"),
    LIST_PROJECTS(GET, "/v3/projects"),
    LIST_DOMAINS(GET, "/v3/auth/domains"),
    SHOW_CATALOG(GET, "/v3/auth/catalog");

    private final RequestMethod method;
    private final String path;

    IamOperation(RequestMethod method, String path) {
        this.method = method;
        this.path = path;
    }

    @Override
    public String operationId() {
        return method + " " + path;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(method, path));
    }

    /** Says which operation a method handles. */
    @Handles
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Handler {
        IamOperation value();
    }
}
