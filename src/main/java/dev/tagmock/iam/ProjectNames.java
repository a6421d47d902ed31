package dev.tagmock.iam;

import dev.tagmock.api.Resettable;
import dev.tagmock.api.Scope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What callers have named that nobody has declared, and what projects are called that are known by their ids (lifecycle contract, section 14). */
@Component
class ProjectNames implements Resettable {
    /** Their ids are known after a restart and on every replica. */
    private static final List<String> USUAL =
            List.of("eu-de", "eu-nl", "eu-ch2", "cn-north-4", "ap-southeast-1", "ap-southeast-3");

    private static final int MOST = 10_000;

    private final IamDirectory directory;
    private final Map<String, String> givenOut = bounded();
    private final Map<String, String> domains = bounded();

    ProjectNames(IamDirectory directory) {
        this.directory = directory;
    }

    /** The project of a name that nobody has declared; its name is found by its id from then on. */
    Project named(String name) {
        String id = idOf(name);
        givenOut.put(id, name);
        return new Project(id, name);
    }

    /** The name declared for an id, or given out with it, or the usual one; else the id. */
    String of(String id) {
        return Stream.concat(
                        directory.projects().stream()
                                .filter(project -> project.id().equals(id) && project.name() != null)
                                .map(Project::displayName),
                        Stream.ofNullable(givenOut.get(id)))
                .findFirst()
                .or(() -> USUAL.stream().filter(name -> idOf(name).equals(id)).findFirst())
                .orElse(id);
    }

    /** All that were asked for by names that nobody has declared, as far as they are remembered. */
    List<Project> named() {
        synchronized (givenOut) {
            return givenOut.entrySet().stream()
                    .map(entry -> new Project(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** The project that somebody works in who says nothing of it: the only one declared, or else that of the first region. */
    String usual() {
        List<Project> declared = directory.projects();
        return declared.size() == 1 ? declared.get(0).id() : named(USUAL.get(0)).id();
    }

    /** Keeps the domain that is asked for with an access key, which says none itself. */
    void askFor(String domain, String accessKey) {
        domains.put(accessKey, domain);
    }

    /** The domain last asked for with an access key. */
    String domainOf(String accessKey) {
        return domains.getOrDefault(accessKey, Identity.ANY);
    }

    @Override
    public void reset(Scope scope) {
        if (scope.equals(Scope.EVERYTHING)) {
            givenOut.clear();
            domains.clear();
        }
    }

    private static Map<String, String> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > MOST;
            }
        });
    }

    private static String idOf(String name) {
        return Named.of("project", name).id();
    }
}
