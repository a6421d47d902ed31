package dev.tagmock.blueking;

import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** ESB's part of a call: reads parameters and credentials, checks these, and hands a handler what is left to do. */
@Component
class EsbDoor implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String AUTHORIZATION = "X-Bkapi-Authorization";
    private static final String CALL = EsbCall.class.getName();

    private final EsbParameters esbParameters;
    private final EsbAuthenticator authenticator;
    private final JsonMapper json;

    EsbDoor(EsbParameters esbParameters, EsbAuthenticator authenticator, JsonMapper json) {
        this.esbParameters = esbParameters;
        this.authenticator = authenticator;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String authorization = request.getHeader(AUTHORIZATION);
        JsonNode header = authorization == null ? null : authorizationIn(authorization);
        ObjectNode parameters = parameters(request, header != null);
        if (header != null && !header.isObject()) {
            throw EsbError.COMPONENT_ERROR.refusal();
        }
        Optional<EsbUser> user = authenticator.authenticate(
                EsbCredentials.in(header == null ? parameters : header),
                EsbSignature.of(request),
                EsbRoutes.component(request));
        request.setAttribute(CALL, new EsbCall(json, parameters, user, RequestId.of(request)));
        return true;
    }

    private JsonNode authorizationIn(String header) {
        try {
            return json.readValue(header, JsonNode.class); // readTree would take an empty header for JSON
        } catch (JacksonException e) {
            throw EsbError.BROKEN_AUTHORIZATION.refusalWithoutId();
        }
    }

    private ObjectNode parameters(HttpServletRequest request, boolean hasId) {
        try {
            return esbParameters.in(RequestBody.read(request), request);
        } catch (JacksonException | IOException e) {
            // With credentials in a header ESB has begun the call when it reads the body; without, it has not.
            throw hasId ? EsbError.BROKEN_BODY.refusal() : EsbError.BROKEN_BODY.refusalWithoutId();
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == EsbCall.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(CALL, RequestAttributes.SCOPE_REQUEST);
    }
}
