package dev.tagmock.iam;

import dev.tagmock.api.Strictness;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which projects a caller can work in. */
@Component
class Projects {
    private final IamDirectory directory;
    private final Strictness strictness;

    Projects(IamDirectory directory, Strictness strictness) {
        this.directory = directory;
        this.strictness = strictness;
    }

    /** All that are declared or, where credentials are verified, those among them that are the caller's. */
    List<Project> of(Caller caller) {
        return directory.projects().stream()
                .filter(project -> !strictness.verifiesCredentials()
                        || caller.projects().contains(project.id())
                        || (caller.user() != null && caller.user().projects().contains(project.id())))
                .toList();
    }

    /** The caller's project of this name; where credentials are not verified there is one for every name. */
    Optional<Project> named(String name, Caller caller) {
        return of(caller).stream()
                .filter(project -> project.displayName().equals(name))
                .findFirst()
                .or(() -> taken(new Project(Named.of("project", name).id(), name)));
    }

    /** The caller's project of this id; where credentials are not verified there is one for every id. */
    Optional<Project> withId(String id, Caller caller) {
        return of(caller).stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .or(() -> taken(new Project(id, null)));
    }

    private Optional<Project> taken(Project onTrust) {
        return strictness.verifiesCredentials() ? Optional.empty() : Optional.of(onTrust);
    }
}
