package dev.tagmock.iam;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What projects are called that are known by their ids (lifecycle contract, section 14). */
@Component
class ProjectNames {
    /** Their ids are known after a restart and on every replica. */
    private static final List<String> USUAL =
            List.of("eu-de", "eu-nl", "eu-ch2", "cn-north-4", "ap-southeast-1", "ap-southeast-3");

    private static final int MOST = 10_000;

    private final IamDirectory directory;
    private final Map<String, String> givenOut = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

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

    private static String idOf(String name) {
        return Named.of("project", name).id();
    }
}
