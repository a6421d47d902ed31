package dev.tagmock.control;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names by which calls are picked: one that nothing has would pick none, and nobody would notice. */
@Component
public class CallNames {
    private final List<EmulatedApi> apis;
    private final EmulatedOperations operations;

    CallNames(List<EmulatedApi> apis, EmulatedOperations operations) {
        this.apis = apis;
        this.operations = operations;
    }

    /**
     * The ways into an API, into all for no name.
     *
     * @throws ControlRejected naming the field, if there is no such API
     */
    public List<EmulatedApi> apis(String field, @Nullable String name) {
        if (name == null) {
            return apis;
        }
        requireKnown(field, name, apis.stream().map(EmulatedApi::name).collect(Collectors.toSet()));
        return apis.stream().filter(api -> api.name().equals(name)).toList();
    }

    /**
     * Checks that one of these has an operation, where one is named.
     *
     * @throws ControlRejected naming the field, if none has
     */
    public void checkOperation(String field, @Nullable String name, List<EmulatedApi> among) {
        Set<String> names = among.stream()
                .flatMap(api -> operations.of(api).stream())
                .map(EmulatedOperations.Endpoint::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (name != null) {
            requireKnown(field, name, names);
        }
    }

    /**
     * Checks a name.
     *
     * @throws ControlRejected naming the field and the nearest name, if it is none of those that are known
     */
    public static void requireKnown(String field, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw ControlRejected.of(
                    field, known.isEmpty() ? "cannot go with this api" : "unknown" + NearestName.hint(name, known));
        }
    }
}
