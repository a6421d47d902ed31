package dev.tagmock.iam;

import dev.tagmock.api.Strictness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which projects a caller can work in. */
@Component
class Projects {
    private final IamDirectory directory;
    private final ProjectNames names;
    private final Strictness strictness;

    Projects(IamDirectory directory, ProjectNames names, Strictness strictness) {
        this.directory = directory;
        this.names = names;
        this.strictness = strictness;
    }

    /**
     * Where credentials are verified, those declared ones that are the caller's; else all that are declared or were named, and at least
     * one: clients without a project do not go on.
     */
    List<Project> of(Caller caller) {
        if (strictness.verifiesCredentials()) {
            return declared()
                    .filter(project -> caller.projects().contains(project.id())
                            || (caller.user() != null
                                    && caller.user().projects().contains(project.id())))
                    .toList();
        }
        Map<String, Project> byId = new LinkedHashMap<>();
        Stream.concat(declared(), names.named().stream()).forEach(project -> byId.putIfAbsent(project.id(), project));
        List<Project> known = List.copyOf(byId.values());
        return known.isEmpty() ? List.of(withName(names.usual())) : known;
    }

    /** The caller's project of this name; where credentials are not verified there is one for every name. */
    Optional<Project> named(String name, Caller caller) {
        return directoryOf(caller)
                .filter(project -> project.displayName().equals(name))
                .findFirst()
                .or(() -> strictness.verifiesCredentials() || name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(names.named(name)));
    }

    /** The caller's project of this id; where credentials are not verified there is one for every id. */
    Optional<Project> withId(String id, Caller caller) {
        return directoryOf(caller)
                .filter(project -> project.id().equals(id))
                .findFirst()
                .or(() -> strictness.verifiesCredentials() ? Optional.empty() : Optional.of(withName(id)));
    }

    /** The id of the project of somebody who says nothing of it. */
    String usual() {
        return names.usual();
    }

    private Stream<Project> directoryOf(Caller caller) {
        return strictness.verifiesCredentials() ? of(caller).stream() : declared();
    }

    /** Those declared; one without a name goes by that under which its id is known. */
    private Stream<Project> declared() {
        return directory.projects().stream().map(project -> project.name() == null ? withName(project.id()) : project);
    }

    private Project withName(String id) {
        return new Project(id, names.of(id));
    }
}
