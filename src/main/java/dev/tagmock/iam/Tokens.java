package dev.tagmock.iam;

import dev.tagmock.api.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues tokens and finds whose a token is. An issued token says itself whose it is and until when, signed with what its user knows:
 * nothing is stored, every replica knows it, and a new password voids it.
 */
@Component
class Tokens {
    /** How long an issued token is good. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Instant FOR_EVER = Instant.parse("2999-12-31T23:59:59Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IamDirectory directory;

    Tokens(IamDirectory directory) {
        this.directory = directory;
    }

    /** A token that says this. */
    String issue(Claims claims) {
        String text = ENCODER.encodeToString(JSON.writeValueAsBytes(claims));
        String secret =
                directory.userOf(claims.identity()).flatMap(Tokens::secret).orElse("");
        return text + "." + sign(text, secret);
    }

    /** Whose token it is and what it says, over or not; empty if it is nobody's that is declared. */
    Optional<Owned> find(String value) {
        return declared(value).or(() -> issued(value));
    }

    /** What an issued token says, no matter whose; empty if it was not issued here. */
    Optional<Claims> read(String value) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(value.substring(0, Math.max(0, value.indexOf('.'))));
            return text.length == 0 ? Optional.empty() : Optional.ofNullable(JSON.readValue(text, Claims.class));
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Owned> declared(String value) {
        return directory.users().stream()
                .flatMap(user -> user.tokens().stream()
                        .filter(token -> token.value().matches(value))
                        .map(token -> new Owned(user, claims(user, token))))
                .findFirst();
    }

    private static Claims claims(IamUser user, IamUser.IamToken token) {
        Instant expiresAt = token.expiresAt() == null ? FOR_EVER : token.expiresAt();
        return new Claims(
                Identity.of(user.name(), user.domain(), token.project()),
                false,
                Claims.BY_PASSWORD,
                expiresAt.minus(LIFE),
                expiresAt);
    }

    private Optional<Owned> issued(String value) {
        return read(value)
                .flatMap(claims -> directory
                        .userOf(claims.identity())
                        .filter(user -> isSignedBy(user, value))
                        .map(user -> new Owned(user, claims)));
    }

    /** Nobody's who has nothing to sign with: anybody could have made it. */
    private static boolean isSignedBy(IamUser user, String value) {
        int dot = value.indexOf('.');
        return secret(user)
                .map(secret -> sign(value.substring(0, dot), secret))
                .filter(expected -> new Secret(expected).matches(value.substring(dot + 1)))
                .isPresent();
    }

    /** The first secret that a user has. */
    private static Optional<String> secret(IamUser user) {
        return Stream.concat(
                        Stream.of(user.password(), user.secretKey()),
                        user.tokens().stream().map(IamUser.IamToken::value))
                .filter(Objects::nonNull)
                .map(Secret::text)
                .findFirst();
    }

    private static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // A key of its own kind, so that a signature tells nothing of use elsewhere; never empty, which Mac
            // rejects.
            mac.init(new SecretKeySpec(("token:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token's user, and what it says. */
    record Owned(IamUser user, Claims claims) {}
}
