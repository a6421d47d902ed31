package dev.tagmock.apig;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.Strictness;
import dev.tagmock.iam.Authenticator;
import dev.tagmock.iam.Caller;
import dev.tagmock.tag.CreationPolicy;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagService;
import jakarta.validation.groups.Default;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** This API as seen from outside (contract, section 2). */
@Component
class Apig implements EmulatedApi {
    private static final Pattern OWN = Pattern.compile("/+v2(?![^/])/?([^/]*)");

    private final Authenticator authenticator;
    private final Strictness strictness;
    private final ApigBodies bodies;
    private final Projects projects;
    private final TagService tags;
    private final CreationPolicy policy;
    private final MissingGateway missing;

    Apig(
            Authenticator authenticator,
            Strictness strictness,
            ApigBodies bodies,
            Projects projects,
            TagService tags,
            CreationPolicy policy,
            MissingGateway missing) {
        this.authenticator = authenticator;
        this.strictness = strictness;
        this.bodies = bodies;
        this.projects = projects;
        this.tags = tags;
        this.policy = policy;
        this.missing = missing;
    }

    @Override
    public String name() {
        return "apig";
    }

    @Override
    public boolean owns(String path) {
        return OWN.matcher(path).lookingAt();
    }

    @Override
    public Scope scope(Exchange exchange) {
        Matcher project = OWN.matcher(exchange.path());
        if (!project.lookingAt() || project.group(1).isEmpty()) {
            return Scope.EVERYTHING;
        }
        try {
            return Projects.KIND.of(UriUtils.decode(project.group(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformedEscape) {
            return Scope.EVERYTHING;
        }
    }

    @Override
    public ScopeKind scopes() {
        return Projects.KIND;
    }

    /** Who calls, in which project and with which right: before anything else of the call is looked at. */
    @Override
    public void admit(Exchange exchange) throws IOException {
        Caller caller = authenticator.authenticate(exchange);
        ApigCall call = ApigCall.of(exchange, projects);
        if (strictness.verifiesCredentials()) {
            requireProject(caller, call.projectId());
        }
        ApigOperation operation = (ApigOperation) Objects.requireNonNull(exchange.operation());
        boolean permitted = !strictness.enforcesPermissions() || caller.has(operation.permission());
        if (!permitted && operation != ApigOperation.LIST) {
            throw ApigError.NO_PERMISSION.rejected().because(caller.lacks(operation.permission()));
        }
        exchange.note(permitted ? call : call.seeingNothing());
    }

    private static void requireProject(Caller caller, String projectId) {
        if (caller.byToken() && caller.projects().isEmpty()) {
            throw ApigError.NO_PROJECT.rejected().because("the token is not scoped to a project");
        }
        if (!caller.projects().contains(projectId)) {
            throw ApigError.OTHER_PROJECT.rejected().because(caller.isGoodFor());
        }
    }

    /** An unknown gateway is told before a bad body. */
    @Override
    public <T> T read(Exchange exchange, Class<T> type) throws IOException {
        try {
            ApigCall call = call(exchange);
            return policy.createsIn(call.gateways())
                    ? bodies.read(exchange, type, Default.class)
                    : bodies.read(exchange, type, Default.class, ApigBodies.Declared.class);
        } catch (Rejected badBody) {
            ApigCall call = call(exchange);
            if (!call.instanceId().isEmpty()) {
                tags.require(call.gateways(), call.instanceId());
            }
            throw badBody;
        }
    }

    private static ApigCall call(Exchange exchange) {
        return Objects.requireNonNull(exchange.noted(ApigCall.class));
    }

    @Override
    public Set<String> errorCodes() {
        return ApigError.codes();
    }

    @Override
    public String errorText(String code) {
        return ApigError.withCode(code).text();
    }

    @Override
    public RuntimeException error(String code, Exchange exchange) {
        return ApigError.withCode(code).rejected("body");
    }

    @Override
    public Rejection reject(Throwable failure, Exchange exchange) {
        if (failure instanceof TagRejection rejection && rejection.reason() == TagRejection.Reason.UNKNOWN_RESOURCE) {
            exchange.hint(missing.hint(call(exchange), rejection.key()));
        }
        return ApigRejections.of(failure, exchange);
    }
}
