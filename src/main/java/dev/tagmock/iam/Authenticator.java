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
    private final Strictness strictness;
    private final Clock clock;

    Authenticator(IamDirectory directory, Tokens tokens, Strictness strictness, Clock clock) {
        this.directory = directory;
        this.tokens = tokens;
        this.strictness = strictness;
        this.clock = clock;
    }

    /**
     * Who calls. Where credentials are not verified, whoever they would name if they were right.
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
        throw new Rejected(Reason.NO_OR_UNKNOWN_TOKEN);
    }

    Caller byToken(String value) {
        Optional<Tokens.Owned> owned = tokens.find(value);
        if (strictness.verifiesCredentials()) {
            IamUser.IamToken token =
                    owned.map(Tokens.Owned::token).orElseThrow(() -> new Rejected(Reason.NO_OR_UNKNOWN_TOKEN));
            if (token.expiresAt() != null && !clock.instant().isBefore(token.expiresAt())) {
                throw new Rejected(Reason.TOKEN_EXPIRED);
            }
        }
        return owned.map(Authenticator::caller).orElse(Caller.UNKNOWN);
    }

    private static Caller caller(Tokens.Owned owned) {
        String project = owned.token().project();
        return new Caller(owned.user(), true, project == null ? List.of() : List.of(project));
    }

    private Caller bySignature(String authorization, Exchange exchange) throws IOException {
        Optional<Signature> signature = Signature.in(authorization);
        Optional<IamUser> user = signature.flatMap(s -> directory.userWithAccessKey(s.accessKey()));
        if (strictness.verifiesCredentials()) {
            Signature given = signature.orElseThrow(() -> new Rejected(Reason.WRONG_SIGNATURE));
            Secret secretKey = user.map(IamUser::secretKey)
                    .orElseThrow(() -> new Rejected(Reason.UNKNOWN_ACCESS_KEY, given.accessKey()));
            SignedRequest signed = SignedRequest.of(exchange);
            requireRecent(signed.header().apply(Signature.DATE));
            if (!given.isOf(signed, secretKey)) {
                throw new Rejected(Reason.WRONG_SIGNATURE);
            }
        }
        return user.map(known -> new Caller(known, false, known.projects())).orElse(Caller.UNKNOWN);
    }

    /** Signatures are good for a while before and after their moment. */
    void requireRecent(String date) {
        try {
            Instant signedAt = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
            if (Duration.between(signedAt, clock.instant()).abs().compareTo(WINDOW) > 0) {
                throw new Rejected(Reason.SIGNATURE_EXPIRED);
            }
        } catch (DateTimeException notADate) {
            throw new Rejected(Reason.WRONG_SIGNATURE);
        }
    }
}
