package dev.tagmock.iam;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.Strictness;
import dev.tagmock.iam.IamOperation.Handler;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What clients ask the identity service before their first call: their projects, domains and endpoints (contract, section 5). */
@RestController
class IdentityController {
    private final Projects projects;
    private final ProjectNames names;
    private final IamDirectory directory;
    private final Strictness strictness;

    IdentityController(Projects projects, ProjectNames names, IamDirectory directory, Strictness strictness) {
        this.projects = projects;
        this.names = names;
        this.directory = directory;
        this.strictness = strictness;
    }

    @Handler(IamOperation.SHOW_VERSION)
    VersionView.Answer version(Exchange exchange) {
        return new VersionView.Answer(VersionView.of(exchange.request()));
    }

    /** Keystone's list of projects; SDKs that know only their region look up the project of that name. */
    @Handler(IamOperation.LIST_PROJECTS)
    ProjectList projects(Caller caller, Exchange exchange) {
        String name = parameter("name", exchange);
        String domain = parameter("domain_id", exchange);
        boolean isOwnDomain =
                domain == null || domain.equals(caller.identity().domain().id());
        Stream<Project> found = name == null ? projects.of(caller).stream() : projects.named(name, caller).stream();
        return list(isOwnDomain ? found : Stream.empty(), caller);
    }

    @Handler(IamOperation.LIST_OWN_PROJECTS)
    ProjectList ownProjects(Caller caller) {
        return list(projects.of(caller).stream(), caller);
    }

    @Handler(IamOperation.LIST_USERS_PROJECTS)
    ProjectList usersProjects(Caller caller, Exchange exchange) {
        user(caller, exchange.variable("user_id"));
        return list(projects.of(caller).stream(), caller);
    }

    @Handler(IamOperation.SHOW_PROJECT)
    OneProject project(Caller caller, Exchange exchange) {
        return new OneProject(projects.withId(exchange.variable("project_id"), caller)
                .map(project -> ProjectItem.of(project, caller))
                .orElseThrow(IdentityError.NOT_FOUND::rejected));
    }

    private static ProjectList list(Stream<Project> found, Caller caller) {
        return new ProjectList(
                found.map(project -> ProjectItem.of(project, caller)).toList(), Links.NONE);
    }

    /** Exactly one for a name that is known. */
    @Handler(IamOperation.LIST_USERS)
    UserList users(Caller caller, Exchange exchange) {
        String name = parameter("name", exchange);
        String domain = caller.identity().domain().name();
        Stream<Named> found;
        if (!strictness.verifiesCredentials()) {
            found = Stream.of(name == null ? caller.identity().user() : named(name, caller));
        } else {
            found = directory.users().stream()
                    .filter(user -> user.domain().equals(domain)
                            && (name == null || user.name().equals(name)))
                    .map(user -> new Named(user.id(), user.name()));
        }
        return new UserList(
                found.map(user -> UserItem.of(user, caller, exchange)).toList(), Links.NONE);
    }

    @Handler(IamOperation.SHOW_USER)
    OneUser user(Caller caller, Exchange exchange) {
        return new OneUser(UserItem.of(user(caller, exchange.variable("user_id")), caller, exchange));
    }

    /** The caller, if the id is the caller's; where credentials are not verified, anybody. */
    private Named user(Caller caller, String id) {
        Named own = caller.identity().user();
        if (own.id().equals(id)) {
            return own;
        }
        if (strictness.verifiesCredentials()) {
            throw IdentityError.NOT_FOUND.rejected();
        }
        return directory.userWithId(id).map(user -> new Named(id, user.name())).orElse(new Named(id, id));
    }

    private static Named named(String name, Caller caller) {
        return Identity.of(name, caller.identity().domain(), null).user();
    }

    /** The account that the caller belongs to. */
    @Handler(IamOperation.LIST_DOMAINS)
    DomainList domains(Caller caller, Exchange exchange) {
        String name = parameter("name", exchange);
        Named domain = caller.identity().domain();
        if (caller.user() == null && name != null && !caller.byToken()) {
            names.askFor(name, Authenticator.accessKey(exchange));
        }
        Named shown = caller.user() == null && name != null && !name.isEmpty() ? Named.of("domain", name) : domain;
        return new DomainList(
                name == null || name.equals(shown.name())
                        ? List.of(new DomainItem(shown.id(), shown.name(), "", true, Links.NONE))
                        : List.of(),
                Links.NONE);
    }

    /** The services' addresses, seen from the caller's project. */
    @Handler(IamOperation.SHOW_CATALOG)
    CatalogAnswer catalog(Caller caller, Exchange exchange) {
        String id = caller.identity().projectId();
        boolean isOpen = !strictness.verifiesCredentials();
        Project project = Optional.ofNullable(id == null && isOpen ? projects.usual() : id)
                .flatMap(known -> projects.withId(known, caller))
                .orElse(null);
        return new CatalogAnswer(Catalog.of(exchange.request(), project).catalog(), Links.NONE);
    }

    /** A parameter, the first of several; null for none. Not bound by Spring, which would join several. */
    private static @Nullable String parameter(String name, Exchange exchange) {
        try {
            return exchange.request().getParameter(name);
        } catch (IllegalStateException malformed) {
            throw IdentityError.BAD_QUERY.rejected();
        }
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
            Links links) {
        static ProjectItem of(Project project, Caller caller) {
            String domain = caller.identity().domain().id();
            return new ProjectItem(project.id(), project.displayName(), "", domain, domain, true, false, Links.NONE);
        }
    }

    record OneProject(ProjectItem project) {}

    record UserList(List<UserItem> users, Links links) {}

    record OneUser(UserItem user) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record UserItem(
            String id,
            String name,
            String domainId,
            boolean enabled,
            String description,
            @Nullable String passwordExpiresAt,
            SelfLink links) {
        static UserItem of(Named user, Caller caller, Exchange exchange) {
            String self = Catalog.base(exchange.request()) + "/v3/users/" + user.id();
            return new UserItem(
                    user.id(), user.name(), caller.identity().domain().id(), true, "", null, new SelfLink(self));
        }
    }

    record SelfLink(String self) {}

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
