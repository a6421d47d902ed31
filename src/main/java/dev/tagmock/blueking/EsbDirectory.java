package dev.tagmock.blueking;

import dev.tagmock.api.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The declared applications, users and businesses. */
@Component
public class EsbDirectory {
    private volatile Contents contents = new Contents(List.of(), List.of(), Map.of());

    /**
     * Puts these in place of all declared before.
     *
     * @param businesses names by id
     */
    public void replace(Collection<EsbApp> apps, Collection<EsbUser> users, Map<Long, String> businesses) {
        contents = new Contents(List.copyOf(apps), List.copyOf(users), Map.copyOf(businesses));
    }

    /** All that are declared. */
    public List<EsbApp> apps() {
        return contents.apps();
    }

    /** All that are declared. */
    public List<EsbUser> users() {
        return contents.users();
    }

    /** Names by id of all that are declared. */
    public Map<Long, String> businesses() {
        return contents.businesses();
    }

    /** The application with a code. */
    public Optional<EsbApp> app(String code) {
        return apps().stream().filter(app -> app.code().equals(code)).findFirst();
    }

    /** In words, for a hint: there is no application with a code. */
    public String lacksApp(String code) {
        return "no app " + code + " is declared"
                + NearestName.hint(code, apps().stream().map(EsbApp::code).toList());
    }

    /** The user whose login has a token. */
    public Optional<EsbUser> userWithToken(String token) {
        return users().stream()
                .filter(user -> user.token() != null && user.token().matches(token))
                .findFirst();
    }

    /** The user of a name. */
    public Optional<EsbUser> userNamed(String username) {
        return users().stream().filter(user -> user.username().equals(username)).findFirst();
    }

    private record Contents(List<EsbApp> apps, List<EsbUser> users, Map<Long, String> businesses) {}
}
