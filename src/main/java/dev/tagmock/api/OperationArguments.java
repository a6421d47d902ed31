package dev.tagmock.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The arguments of a method that handles an operation, by their types: the {@link Exchange}, what the API has noted of the call when it
 * admitted it, or else the body, as the API reads it.
 */
class OperationArguments implements HandlerMethodArgumentResolver {
    private final OperationMapping operations;

    OperationArguments(OperationMapping operations) {
        this.operations = operations;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getMethod() != null && operations.operation(parameter.getMethod()) != null;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        Exchange exchange = Exchange.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        Class<?> type = parameter.getParameterType();
        if (type == Exchange.class) {
            return exchange;
        }
        Object noted = exchange.noted(type);
        return noted == null ? Objects.requireNonNull(exchange.api()).read(exchange, type) : noted;
    }
}
