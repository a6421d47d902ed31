package dev.tagmock.iam;

import dev.tagmock.api.Exchange;
import dev.tagmock.iam.IamOperation.Handler;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What clients ask the identity service before their first call: their projects, domains and endpoints (contract, section 5). */
@RestController
class IdentityController {
    private static final String ANY_DOMAIN = "tagmock";

    private final Projects projects;

    IdentityController(Projects projects) {
        this.projects = projects;
    }

    /** Keystone's list of projects; SDKs that know only their region look up the project of that name. */
    @Handler(IamOperation.LIST_PROJECTS)
    ProjectList projects(Caller caller, Exchange exchange) {
        String name = name(exchange);
        String domainId = Named.of("domain", domain(caller)).id();
        Stream<Project> found = name == null ? projects.of(caller).stream() : projects.named(name, caller).stream();
        return new ProjectList(
                found.map(project -> new ProjectItem(
                                project.id(), project.displayName(), "", domainId, domainId, true, false, Links.NONE))
                        .toList(),
                Links.NONE);
    }

    /** The account that the caller belongs to. */
    @Handler(IamOperation.LIST_DOMAINS)
    DomainList domains(Caller caller, Exchange exchange) {
        String name = name(exchange);
        String domain = caller.user() == null && name != null ? name : domain(caller);
        return new DomainList(
                name == null || name.equals(domain)
                        ? List.of(new DomainItem(Named.of("domain", domain).id(), domain, "", true, Links.NONE))
                        : List.of(),
                Links.NONE);
    }

    /** The services' addresses, seen from the caller's project. */
    @Handler(IamOperation.SHOW_CATALOG)
    CatalogAnswer catalog(Caller caller, Exchange exchange) {
        Project project = caller.projects().stream()
                .findFirst()
                .flatMap(id -> projects.withId(id, caller))
                .orElse(null);
        return new CatalogAnswer(Catalog.of(exchange.request(), project).catalog(), Links.NONE);
    }

    /** The name asked for, the first of several; null for all names. Not bound by Spring, which would join several. */
    private static @Nullable String name(Exchange exchange) {
        try {
            return exchange.request().getParameter("name");
        } catch (IllegalStateException malformed) {
            throw IdentityError.BAD_QUERY.rejected();
        }
    }

    private static String domain(Caller caller) {
        return caller.user() == null ? ANY_DOMAIN : caller.user().domain();
    }

    record ProjectList(List<ProjectItem> projects, Links links) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record ProjectItem(
            String id,
            String name,
            String description,
            String domainId,
            String parentId,
            boolean enabled,
            boolean isDomain,
            Links links) {}

    record DomainList(List<DomainItem> domains, Links links) {}

    record DomainItem(String id, String name, String description, boolean enabled, Links links) {}

    record CatalogAnswer(List<Catalog.Service> catalog, Links links) {}

    record Links(
            @Nullable String next,
            @Nullable String previous,
            @Nullable String self) {
        private static final Links NONE = new Links(null, null, null);
    }
}
