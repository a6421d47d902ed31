package dev.tagmock.blueking.entry;

import dev.tagmock.api.Rejected;
import dev.tagmock.api.Secret;
import dev.tagmock.api.Strictness;
import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.EsbUser;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks application, user and the application's right to a component: table 2.2 of the contract, in its order. */
@Component
class EsbAuthenticator {
    private final EsbDirectory directory;
    private final Strictness strictness;
    private final Clock clock;

    EsbAuthenticator(EsbDirectory directory, Strictness strictness, Clock clock) {
        this.directory = directory;
        this.strictness = strictness;
        this.clock = clock;
    }

    /**
     * The user on whose behalf the call is made, if it is a declared one.
     *
     * @throws Rejected for the first check that fails
     */
    Optional<EsbUser> authenticate(EsbCredentials credentials, @Nullable EsbSignature signature, String component) {
        boolean verifies = strictness.verifiesCredentials();
        if (signature == null && credentials.appSecret() == null) {
            throw EsbError.NO_SECRET.rejected();
        }
        if (verifies && signature != null) {
            signature.requireRecent(clock);
        }
        if (credentials.appCode() == null) {
            throw EsbError.NO_APP_CODE.rejected();
        }
        EsbApp app = verifies ? app(credentials, credentials.appCode(), signature) : null;
        Optional<EsbUser> user = user(credentials, app);
        if (app != null && !app.mayCall(component)) {
            throw EsbError.NO_PERMISSION.rejected(component).because(app.mayCall());
        }
        return user;
    }

    private EsbApp app(EsbCredentials credentials, String code, @Nullable EsbSignature signature) {
        EsbApp app = directory
                .app(code)
                .orElseThrow(() -> EsbError.UNKNOWN_APP.rejected(code).because(directory.lacksApp(code)));
        Secret secret = app.secret();
        if (signature != null && !signature.isMadeWith(secret)) {
            throw EsbError.WRONG_SIGNATURE
                    .rejected()
                    .because("not the signature that the secret of app " + code + " makes of this request");
        }
        if (signature == null && !secret.matches(credentials.appSecret())) {
            throw EsbError.WRONG_SECRET.rejected(code).because("the secret is not that of app " + code);
        }
        return app;
    }

    /** A token beats a name, right or wrong. */
    private Optional<EsbUser> user(EsbCredentials credentials, @Nullable EsbApp verifiedApp) {
        if (credentials.token() != null) {
            Optional<EsbUser> user = directory.userWithToken(credentials.token());
            if (user.isEmpty() && verifiedApp != null) {
                throw EsbError.WRONG_TOKEN.rejected().because("no declared user has this bk_token");
            }
            return user.or(() -> named(credentials));
        }
        if (credentials.username() == null) {
            throw EsbError.NO_USER.rejected();
        }
        if (verifiedApp != null && !verifiedApp.skipLogin()) {
            throw EsbError.NO_USER.rejected().because(verifiedApp.needsToken());
        }
        return named(credentials);
    }

    private Optional<EsbUser> named(EsbCredentials credentials) {
        return Optional.ofNullable(credentials.username()).flatMap(directory::userNamed);
    }
}
