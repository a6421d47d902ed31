package dev.tagmock.iam;

import dev.tagmock.api.Secret;
import dev.tagmock.iam.IamUser.IamToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Issues tokens and finds whose a token is. An issued token says itself whose it is and until when, signed with its
 * user's password: nothing is stored, every replica knows it, and a new password voids it.
 */
@Component
class Tokens {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final IamDirectory directory;

    Tokens(IamDirectory directory) {
        this.directory = directory;
    }

    /** A token of somebody who knows this password, for a project or for none. */
    String issue(String name, String domain, Secret password, @Nullable String project, Instant expiresAt) {
        String claims = String.join(
                ".",
                encode(name),
                encode(domain),
                encode(project == null ? "" : project),
                encode(expiresAt.toString()));
        return claims + "." + sign(claims, password);
    }

    /** Whose token it is and what for, expired or not; empty if it is nobody's. */
    Optional<Owned> find(String value) {
        return declared(value).or(() -> issued(value));
    }

    private Optional<Owned> declared(String value) {
        return directory.users().stream()
                .flatMap(user -> user.tokens().stream().map(token -> new Owned(user, token)))
                .filter(owned -> owned.token().value().matches(value))
                .findFirst();
    }

    private Optional<Owned> issued(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return directory
                    .userNamed(decode(parts[0]), decode(parts[1]))
                    .filter(user -> isSignedBy(user, value))
                    .map(user -> new Owned(user, token(value, decode(parts[2]), decode(parts[3]))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isSignedBy(IamUser user, String value) {
        int dot = value.lastIndexOf('.');
        Secret password = user.password();
        return password != null
                && new Secret(sign(value.substring(0, dot), password)).matches(value.substring(dot + 1));
    }

    private static IamToken token(String value, String project, String expiresAt) {
        return new IamToken(new Secret(value), project.isEmpty() ? null : project, Instant.parse(expiresAt));
    }

    private static String sign(String claims, Secret password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // A key of its own kind, so that a signature tells nothing of use elsewhere; never empty, which Mac
            // rejects.
            mac.init(new SecretKeySpec(("token:" + password.text()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return ENCODER.encodeToString(mac.doFinal(claims.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** A token and its user. */
    record Owned(IamUser user, IamToken token) {}
}
