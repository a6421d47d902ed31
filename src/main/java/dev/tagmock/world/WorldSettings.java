package dev.tagmock.world;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What exists and who may call.
 *
 * @param resources open: resources exist from the first call that names them; declared: only where fixtures declare
 *     them
 * @param credentials any: credentials of the right form will do; declared: apps, secrets, tokens and signatures must be right ones of
 *     the fixtures
 * @param permissions ignored: everybody may do everything; enforced: users may do what the fixtures permit them, users not declared
 *     nothing
 * @param strict true: resources and credentials are declared and permissions enforced, whatever their settings say
 * @param fixtures a YAML or JSON file that declares what exists, or a folder of such files
 */
@ConfigurationProperties("tagmock")
record WorldSettings(
        @DefaultValue("open") Resources resources,
        @DefaultValue("any") Credentials credentials,
        @DefaultValue("ignored") Permissions permissions,
        @DefaultValue("false") boolean strict,
        @Nullable Path fixtures) {

    enum Resources {
        OPEN,
        DECLARED
    }

    enum Credentials {
        ANY,
        DECLARED
    }

    enum Permissions {
        IGNORED,
        ENFORCED
    }

    /** How much of what the real systems refuse is refused: nothing, all or a part. */
    String strictness() {
        if (opensResources() && !verifiesCredentials() && !enforcesPermissions()) {
            return "open";
        }
        return !opensResources() && verifiesCredentials() && enforcesPermissions() ? "strict" : "partly strict";
    }

    boolean opensResources() {
        return !strict && resources == Resources.OPEN;
    }

    boolean verifiesCredentials() {
        return strict || credentials == Credentials.DECLARED;
    }

    boolean enforcesPermissions() {
        return strict || permissions == Permissions.ENFORCED;
    }
}
