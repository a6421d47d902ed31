package dev.tagmock.iam;

import dev.tagmock.api.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The declared users and projects. */
@Component
public class IamDirectory {
    private volatile Contents contents = new Contents(List.of(), List.of());

    /** Puts these in place of all declared before. */
    public void replace(Collection<Project> projects, Collection<IamUser> users) {
        contents = new Contents(List.copyOf(projects), List.copyOf(users));
    }

    /** All that are declared. */
    public List<Project> projects() {
        return contents.projects();
    }

    /** All that are declared. */
    public List<IamUser> users() {
        return contents.users();
    }

    Optional<IamUser> userNamed(String name, String domain) {
        return user(user -> user.name().equals(name) && user.domain().equals(domain));
    }

    /** The declared user that somebody is. */
    Optional<IamUser> userOf(Identity identity) {
        return userNamed(identity.user().name(), identity.domain().name());
    }

    /** The declared user with an id. */
    Optional<IamUser> userWithId(String id) {
        return user(user -> user.id().equals(id));
    }

    /** The declared domain with an id. */
    Optional<String> domainWithId(String id) {
        return users().stream()
                .map(IamUser::domain)
                .filter(domain -> Named.of("domain", domain).id().equals(id))
                .findFirst();
    }

    /**
     * In words, for a hint: there is no such user.
     *
     * @param name null if an id was given
     */
    String lacksUser(@Nullable String name) {
        return name == null
                ? "no user of this id is declared"
                : "no user " + name + " is declared in this domain"
                        + NearestName.hint(
                                name,
                                users().stream()
                                        .map(IamUser::name)
                                        .filter(other -> !other.equals(name))
                                        .toList());
    }

    Optional<IamUser> userWithAccessKey(String accessKey) {
        return user(user -> accessKey.equals(user.accessKey()));
    }

    private Optional<IamUser> user(Predicate<IamUser> which) {
        return users().stream().filter(which).findFirst();
    }

    private record Contents(List<Project> projects, List<IamUser> users) {}
}
