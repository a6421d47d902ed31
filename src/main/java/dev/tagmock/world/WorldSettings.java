package dev.tagmock.world;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which resources, callers and permissions are declared.
 *
 * @param resources open: a resource exists once a request names it; declared: a resource exists only if fixtures declare it
 * @param credentials any: any well-formed credentials are accepted; declared: apps, secrets, tokens and signatures must be those of
 *     the fixtures
 * @param permissions ignored: everyone may do everything; enforced: users may do what fixtures grant them, undeclared users nothing
 * @param strict true: strict mode: resources and credentials are declared and permissions enforced, whatever their settings say
 * @param fixtures a YAML or JSON file that declares resources, credentials and permissions, or a folder of such files
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

    /** How much of what the real systems reject is rejected: nothing, all or a part. */
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
