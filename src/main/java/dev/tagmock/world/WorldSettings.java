package dev.tagmock.world;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What exists and who may call.
 *
 * @param resources whether service instances and gateways exist from the first call that names them, or only when declared
 * @param credentials whether any credentials will do, or only declared ones
 * @param permissions whether users may do everything, or only what they are permitted to
 * @param strict true sets the three above to their strict value
 * @param fixtures a YAML or JSON file, or a folder of them, that declares what exists
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
