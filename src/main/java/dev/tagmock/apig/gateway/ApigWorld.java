package dev.tagmock.apig.gateway;

import dev.tagmock.api.DeclaredNames;
import dev.tagmock.api.DeclaredScope;
import dev.tagmock.api.Section;
import dev.tagmock.api.WorldPart;
import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.apig.Projects;
import dev.tagmock.iam.IamDirectory;
import dev.tagmock.iam.IamUser;
import dev.tagmock.iam.Project;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** APIG's part of the world: projects that have gateways. */
@Component
@Order(1)
class ApigWorld extends WorldPart<ApigFixtures> implements Projects {
    private final IamDirectory directory;

    ApigWorld(IamDirectory directory) {
        super("apig", ApigFixtures.class, Projects.KIND, GatewayTagRules.CREATE);
        this.directory = directory;
    }

    @Override
    public Namespace namespace(String id) {
        return Gateways.in(id);
    }

    @Override
    public List<DeclaredScope> scopes(ApigFixtures section) {
        return section.projects().stream()
                .map(project -> new DeclaredScope(
                        project.id(),
                        project.name(),
                        project.gateways().stream()
                                .map(gateway -> new Declaration(
                                        gateway.id(),
                                        gateway.name(),
                                        gateway.tags(),
                                        Gateways.madeOf(gateway.details())))
                                .toList()))
                .toList();
    }

    @Override
    public Map<String, List<?>> callers(ApigFixtures section) {
        return Map.of("users", section.users());
    }

    @Override
    public void check(List<Section<ApigFixtures>> sections, DeclaredNames names) {
        Set<String> projects = sections.stream()
                .flatMap(section -> section.value().projects().stream())
                .map(ApigFixtures.Project::id)
                .collect(Collectors.toSet());
        for (Section<ApigFixtures> section : sections) {
            checkGateways(section);
            List<IamUser> users = section.value().users();
            for (int i = 0; i < users.size(); i++) {
                check(section, "users[" + i + "]", users.get(i), projects, names);
            }
        }
    }

    private static void checkGateways(Section<ApigFixtures> section) {
        List<ApigFixtures.Project> projects = section.value().projects();
        for (int i = 0; i < projects.size(); i++) {
            List<ApigFixtures.Gateway> gateways = projects.get(i).gateways();
            for (int j = 0; j < gateways.size(); j++) {
                String path = "projects[" + i + "].gateways[" + j + "]";
                GatewayDetails details = gateways.get(j).details();
                if (!details.hasWindow()) {
                    throw section.mistake(path + ".maintain-end", "must be four hours after maintain-begin");
                }
                if (!details.hasEdition()) {
                    throw section.mistake(path + ".spec-id", "is no edition");
                }
            }
        }
    }

    private static void check(
            Section<?> section, String path, IamUser user, Set<String> projects, DeclaredNames names) {
        names.addOnce(section, path + ".name", "iam user", List.of(user.domain(), user.name()));
        names.addOnce(section, path + ".access-key", "access key", user.accessKey());
        for (int i = 0; i < user.tokens().size(); i++) {
            String at = path + ".tokens[" + i + "]";
            IamUser.IamToken token = user.tokens().get(i);
            names.addOnce(section, at + ".value", "iam token", token.value());
            String project = token.project();
            if (project != null
                    && !projects.contains(project)
                    && !user.projects().contains(project)) {
                throw section.mistake(at + ".project", "is no declared project");
            }
        }
    }

    @Override
    public void replaceCallers(List<ApigFixtures> sections) {
        Map<String, Project> projects = sections.stream()
                .flatMap(section -> section.projects().stream())
                .collect(Collectors.toMap(
                        ApigFixtures.Project::id,
                        project -> new Project(project.id(), project.name()),
                        (one, other) -> other.name() == null ? one : other,
                        LinkedHashMap::new));
        directory.replace(
                projects.values(),
                sections.stream().flatMap(section -> section.users().stream()).toList());
    }

    @Override
    public Map<String, String> names() {
        return directory.projects().stream()
                .collect(Collectors.toMap(Project::id, project -> Objects.requireNonNullElse(project.name(), "")));
    }

    @Override
    public void write(JsonGenerator json, Runnable scopes) {
        scopes.run();
        json.writePOJOProperty("users", directory.users());
    }

    @Override
    public Object declared(Resource resource) {
        return new ApigFixtures.Gateway(
                resource.name(),
                resource.title(),
                ((Gateway) resource).details().unusual(),
                resource.tags());
    }

    @Override
    public Object listed(Resource resource) {
        GatewayDetails details = ((Gateway) resource).details();
        return new ListedGateway(
                resource.name(),
                resource.title(),
                GatewayView.spec(details),
                Objects.requireNonNullElse(details.description(), ""),
                Objects.requireNonNullElse(resource.tags(), Map.of()));
    }

    /**
     * A gateway as the control API lists it.
     *
     * @param name null where it goes by its id
     */
    record ListedGateway(String id, @Nullable String name, String spec, String description, Map<String, String> tags) {}
}
