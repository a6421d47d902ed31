package dev.tagmock.iam;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.Secret;
import dev.tagmock.api.Strictness;
import dev.tagmock.iam.IamOperation.Handler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v3/auth/tokens}: a token for a name and password (contract, section 5). */
@RestController
class TokenController {
    private static final Duration LIFE = Duration.ofHours(24);

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
    ResponseEntity<TokenView.Answer> issue(TokenRequest body, Exchange exchange) {
        TokenRequest.User user = body.auth().identity().password().user();
        Secret password = user.password();
        Caller caller = authenticate(user, password);
        Project project = body.project() == null ? null : project(body.project(), caller);
        Instant now = clock.instant();
        String token = tokens.issue(
                user.name(), user.domain().name(), password, project == null ? null : project.id(), now.plus(LIFE));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("X-Subject-Token", token)
                .body(TokenView.of(
                        user.name(),
                        user.domain().name(),
                        project,
                        now,
                        now.plus(LIFE),
                        Catalog.of(exchange.request(), project)));
    }

    private Caller authenticate(TokenRequest.User user, Secret password) {
        Optional<IamUser> known = directory
                .userNamed(user.name(), user.domain().name())
                .filter(declared -> password.matches(
                        declared.password() == null ? null : declared.password().text()));
        if (known.isEmpty() && strictness.verifiesCredentials()) {
            throw IdentityError.WRONG_PASSWORD.rejected();
        }
        return known.map(declared -> new Caller(declared, false, declared.projects()))
                .orElse(Caller.UNKNOWN);
    }

    private Project project(TokenRequest.ProjectRef wanted, Caller caller) {
        Optional<Project> found = wanted.id() != null
                ? projects.withId(wanted.id(), caller)
                : Optional.ofNullable(wanted.name()).flatMap(name -> projects.named(name, caller));
        return found.orElseThrow(IdentityError.NO_PROJECT::rejected);
    }
}
