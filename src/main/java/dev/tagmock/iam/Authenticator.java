package dev.tagmock.iam;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Secret;
import dev.tagmock.api.Strictness;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who calls: by token or, where none is sent, by signature (contract, sections 2 and 6). */
@Component
public class Authenticator {
    private static final String TOKEN = "X-Auth-Token";
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /** Why credentials do not do; an unknown access key is the rejection's detail: it is an id, not a secret. */
    public enum Reason {
        NO_OR_UNKNOWN_TOKEN,
        TOKEN_EXPIRED,
        UNKNOWN_ACCESS_KEY,
        WRONG_SIGNATURE,
        SIGNATURE_EXPIRED
    }

    private final IamDirectory directory;
    private final Tokens tokens;
    private final ProjectNames projects;
    private final Strictness strictness;
    private final Clock clock;

    Authenticator(IamDirectory directory, Tokens tokens, ProjectNames projects, Strictness strictness, Clock clock) {
        this.directory = directory;
        this.tokens = tokens;
        this.projects = projects;
        this.strictness = strictness;
        this.clock = clock;
    }

    /**
     * Who calls. Where credentials are not verified, the one that they would name if they were right.
     *
     * @throws Rejected with a {@link Reason} if there are none, or if they are verified and do not do
     * @throws IOException if the body, which is part of what is signed, cannot be read
     */
    public Caller authenticate(Exchange exchange) throws IOException {
        String token = exchange.request().getHeader(TOKEN);
        if (token != null && !token.isBlank()) {
            return byToken(token);
        }
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization != null && authorization.startsWith(Signature.SCHEME + " ")) {
            return bySignature(authorization, exchange);
        }
        throw new Rejected(Reason.NO_OR_UNKNOWN_TOKEN)
                .because("neither a header " + TOKEN + " nor Authorization: " + Signature.SCHEME + " was sent");
    }

    /** The access key that a call is signed with; empty if it is none that can be read. */
    static String accessKey(Exchange exchange) {
        return Optional.ofNullable(exchange.request().getHeader("Authorization"))
                .flatMap(Signature::in)
                .map(Signature::accessKey)
                .orElse("");
    }

    Caller byToken(String value) {
        Optional<Tokens.Owned> owned = tokens.find(value);
        if (strictness.verifiesCredentials()) {
            Claims claims = owned.map(Tokens.Owned::claims)
                    .orElseThrow(() -> new Rejected(Reason.NO_OR_UNKNOWN_TOKEN)
                            .because("the token is neither a declared user's nor was it issued here"));
            if (claims.isOver(clock.instant())) {
                throw new Rejected(Reason.TOKEN_EXPIRED)
                        .because("the token of user %s expired at %s"
                                .formatted(claims.identity().user().name(), claims.expiresAt()));
            }
        }
        Identity identity = owned.map(Tokens.Owned::claims)
                .or(() -> tokens.read(value))
                .map(Claims::identity)
                .orElseGet(() -> Identity.of(Identity.ANY, Identity.ANY, projects.usual()));
        String project = identity.projectId();
        return new Caller(
                owned.map(Tokens.Owned::user).orElse(null),
                true,
                project == null ? List.of() : List.of(project),
                identity);
    }

    private Caller bySignature(String authorization, Exchange exchange) throws IOException {
        Optional<Signature> signature = Signature.in(authorization);
        Optional<IamUser> user = signature.flatMap(s -> directory.userWithAccessKey(s.accessKey()));
        if (strictness.verifiesCredentials()) {
            Signature given = signature.orElseThrow(() -> new Rejected(Reason.WRONG_SIGNATURE));
            Secret secretKey = user.map(IamUser::secretKey)
                    .orElseThrow(() -> new Rejected(Reason.UNKNOWN_ACCESS_KEY, given.accessKey())
                            .because("no declared user has this access key"));
            SignedRequest signed = SignedRequest.of(exchange);
            requireRecent(signed.header().apply(Signature.DATE));
            if (!given.isOf(signed, secretKey)) {
                throw new Rejected(Reason.WRONG_SIGNATURE)
                        .because("not the signature that the secret key of user %s makes of this request"
                                .formatted(user.map(IamUser::name).orElse("")));
            }
        }
        String accessKey = signature.map(Signature::accessKey).orElse("");
        String project = exchange.request().getHeader("X-Project-Id");
        return user.map(known -> new Caller(known, false, known.projects(), identity(known, project)))
                .orElseGet(() -> new Caller(
                        null, false, List.of(), Identity.of(Identity.ANY, projects.domainOf(accessKey), project)));
    }

    private static Identity identity(IamUser user, @Nullable String project) {
        String first = user.projects().isEmpty() ? null : user.projects().get(0);
        return Identity.of(
                user.name(), user.domain(), project != null && user.projects().contains(project) ? project : first);
    }

    /** Signatures are good for a while before and after their moment. */
    void requireRecent(String date) {
        try {
            Instant signedAt = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
            if (Duration.between(signedAt, clock.instant()).abs().compareTo(WINDOW) > 0) {
                throw new Rejected(Reason.SIGNATURE_EXPIRED)
                        .because("signed at %s, now it is %s".formatted(signedAt, clock.instant()));
            }
        } catch (DateTimeException notADate) {
            throw new Rejected(Reason.WRONG_SIGNATURE).because("no such date in " + Signature.DATE);
        }
    }
}
