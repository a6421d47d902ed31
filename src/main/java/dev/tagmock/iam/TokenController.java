package dev.tagmock.iam;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.Strictness;
import dev.tagmock.api.UrlEncoded;
import dev.tagmock.iam.IamOperation.Handler;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens: issued for a name and password or for another token, and shown (contract, section 5; lifecycle contract, section 14). */
@RestController
class TokenController {
    private static final String SUBJECT = "X-Subject-Token";

    private final IamDirectory directory;
    private final Projects projects;
    private final Tokens tokens;
    private final Strictness strictness;
    private final Clock clock;

    TokenController(IamDirectory directory, Projects projects, Tokens tokens, Strictness strictness, Clock clock) {
        this.directory = directory;
        this.projects = projects;
        this.tokens = tokens;
        this.strictness = strictness;
        this.clock = clock;
    }

    @Handler(IamOperation.ISSUE_TOKEN)
    ResponseEntity<TokenView.Answer> issue(TokenRequest request, Exchange exchange) {
        Claims owner = request.auth().identity().isByToken()
                ? ofToken(
                        Objects.requireNonNull(request.auth().identity().token())
                                .id()
                                .text(),
                        IdentityError.UNAUTHENTICATED)
                : ofPassword(Objects.requireNonNull(request.auth().identity().password())
                        .user());
        boolean keepsScope =
                request.auth().identity().isByToken() && request.auth().scope() == null;
        Project project = keepsScope
                ? project(owner)
                : request.project() == null ? null : project(request.project(), owner.identity());
        Claims claims = new Claims(
                owner.identity().in(project == null ? null : project.id()),
                keepsScope ? owner.ofDomain() : request.isForDomain(),
                request.auth().identity().methods(),
                request.auth().identity().isByToken() ? now() : owner.issuedAt(),
                owner.expiresAt());
        return answer(HttpStatus.CREATED, tokens.issue(claims), claims, project, exchange);
    }

    @Handler(IamOperation.SHOW_TOKEN)
    ResponseEntity<TokenView.Answer> show(Caller caller, Exchange exchange) {
        Claims claims = subject(caller, exchange);
        return answer(HttpStatus.OK, value(exchange), claims, project(claims), exchange);
    }

    @Handler(IamOperation.CHECK_TOKEN)
    ResponseEntity<Void> check(Caller caller, Exchange exchange) {
        subject(caller, exchange);
        return ResponseEntity.ok().header(SUBJECT, value(exchange)).build();
    }

    /** The token stays good: nothing is kept of tokens that could be taken away. */
    @Handler(IamOperation.REVOKE_TOKEN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, Exchange exchange) {
        subject(caller, exchange);
    }

    private static ResponseEntity<TokenView.Answer> answer(
            HttpStatus status, String token, Claims claims, @Nullable Project project, Exchange exchange) {
        List<String> query =
                List.of(Objects.requireNonNullElse(exchange.request().getQueryString(), "")
                        .split("&", -1));
        boolean withCatalog = query.stream().noneMatch(name -> name.equals("nocatalog"))
                && !UrlEncoded.decode(exchange.request().getQueryString()).containsKey("nocatalog");
        return ResponseEntity.status(status)
                .header(SUBJECT, token)
                .body(TokenView.of(claims, project, withCatalog ? Catalog.of(exchange.request(), project) : null));
    }

    /** What the token says that is asked about: one's own, where credentials are verified. */
    private Claims subject(Caller caller, Exchange exchange) {
        Claims claims = ofToken(value(exchange), IdentityError.NO_TOKEN);
        if (strictness.verifiesCredentials()
                && !claims.identity().user().equals(caller.identity().user())) {
            throw IdentityError.NOT_OWN.rejected();
        }
        return claims;
    }

    private static String value(Exchange exchange) {
        return Objects.requireNonNullElse(exchange.request().getHeader(SUBJECT), "");
    }

    private Claims ofToken(String value, IdentityError otherwise) {
        Optional<Claims> claims = tokens.find(value).map(Tokens.Owned::claims);
        if (strictness.verifiesCredentials()) {
            return claims.filter(known -> !known.isOver(clock.instant())).orElseThrow(otherwise::rejected);
        }
        if (value.isEmpty()) {
            throw otherwise.rejected();
        }
        return claims.or(() -> tokens.read(value)).orElseGet(() -> {
            Instant now = now();
            return new Claims(
                    Identity.of(Identity.ANY, Identity.ANY, projects.usual()),
                    false,
                    Claims.BY_PASSWORD,
                    now,
                    now.plus(Tokens.LIFE));
        });
    }

    private Claims ofPassword(TokenRequest.User user) {
        Optional<IamUser> known = declared(user)
                .filter(declared -> user.password()
                        .matches(
                                declared.password() == null
                                        ? null
                                        : declared.password().text()));
        if (known.isEmpty() && strictness.verifiesCredentials()) {
            throw IdentityError.WRONG_PASSWORD.rejected().because(whyNot(user));
        }
        Identity identity = known.map(declared -> Identity.of(declared.name(), declared.domain(), null))
                .orElseGet(() -> named(user));
        Instant now = now();
        return new Claims(identity, false, Claims.BY_PASSWORD, now, now.plus(Tokens.LIFE));
    }

    private Optional<IamUser> declared(TokenRequest.User user) {
        return user.id() != null
                ? directory.userWithId(user.id())
                : directory.userNamed(
                        Objects.requireNonNull(user.name()),
                        domain(Objects.requireNonNull(user.domain())).name());
    }

    private String whyNot(TokenRequest.User user) {
        return declared(user)
                .map(declared ->
                        "not the password of user %s in domain %s".formatted(declared.name(), declared.domain()))
                .orElseGet(() -> directory.lacksUser(user.name()));
    }

    /** The one that the request names, taken on trust: an id that nobody has is taken as it is, and for the name, too. */
    private Identity named(TokenRequest.User user) {
        Named domain = user.domain() == null ? Named.of("domain", Identity.ANY) : domain(user.domain());
        return user.id() != null
                ? new Identity(new Named(user.id(), user.id()), domain, null)
                : Identity.of(Objects.requireNonNull(user.name()), domain, null);
    }

    private Named domain(TokenRequest.Ref wanted) {
        if (wanted.id() == null) {
            return Named.of("domain", Objects.requireNonNull(wanted.name()));
        }
        return directory
                .domainWithId(wanted.id())
                .map(name -> Named.of("domain", name))
                .orElse(new Named(wanted.id(), wanted.id()));
    }

    private Project project(TokenRequest.Ref wanted, Identity identity) {
        Caller caller = caller(identity);
        Optional<Project> found = wanted.id() != null
                ? projects.withId(wanted.id(), caller)
                : Optional.ofNullable(wanted.name()).flatMap(name -> projects.named(name, caller));
        return found.orElseThrow(IdentityError.NO_PROJECT::rejected);
    }

    private @Nullable Project project(Claims claims) {
        String id = claims.identity().projectId();
        return id == null
                ? null
                : projects.withId(id, caller(claims.identity())).orElse(null);
    }

    private Caller caller(Identity identity) {
        Optional<IamUser> user = directory.userOf(identity);
        return new Caller(user.orElse(null), true, user.map(IamUser::projects).orElse(List.of()), identity);
    }

    /** As exact as tokens tell times. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
