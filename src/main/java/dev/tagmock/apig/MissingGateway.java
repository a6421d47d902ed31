package dev.tagmock.apig;

import dev.tagmock.api.NearestName;
import dev.tagmock.tag.ResourceNames;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Explains to a client that a gateway does not exist, and suggests one that does. */
@Component
class MissingGateway {
    /** So many are looked at: a call is answered at once, however many there are. */
    private static final int MOST = 1000;

    private final ResourceNames names;

    MissingGateway(ResourceNames names) {
        this.names = names;
    }

    /** One line: one of a similar id, or whose name was given for its id, or why there is none. */
    String hint(ApigCall call, String id) {
        String missing = "no gateway " + id + " in project " + call.projectId();
        if (names.isDeleted(call.gateways(), id)) {
            return missing + ": it was deleted";
        }
        Map<String, Optional<String>> known = names.of(call.gateways(), MOST);
        return known.isEmpty()
                ? missing + ", which has none"
                : known.entrySet().stream()
                        .filter(gateway -> gateway.getValue().filter(id::equals).isPresent())
                        .map(gateway -> missing + ", but one of that name, whose id is " + gateway.getKey())
                        .findFirst()
                        .orElseGet(() -> missing + NearestName.hint(id, known.keySet()));
    }
}
