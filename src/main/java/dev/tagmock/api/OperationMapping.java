package dev.tagmock.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Maps each route of an operation to the method that handles it; other methods as Spring does. */
class OperationMapping extends RequestMappingHandlerMapping {
    /** Asked for on every call, and an annotation is slow to tell. */
    private final Map<Method, Optional<Operation>> operations = new ConcurrentHashMap<>();

    /** The operation that a method handles; null if it handles none. */
    @Nullable
    Operation operation(Method method) {
        return operations.computeIfAbsent(method, OperationMapping::read).orElse(null);
    }

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
        Operation operation = operation(method);
        return operation == null
                ? super.getMappingForMethod(method, type)
                : mapping(operation, operation.routes().get(0));
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        Operation operation = operation(method);
        if (operation == null) {
            super.registerHandlerMethod(handler, method, mapping);
        } else {
            operation
                    .routes()
                    .forEach(route -> super.registerHandlerMethod(handler, method, mapping(operation, route)));
        }
    }

    private RequestMappingInfo mapping(Operation operation, Route route) {
        return RequestMappingInfo.paths(route.path())
                .methods(route.method())
                .produces(operation.contentType())
                .options(getBuilderConfiguration())
                .build();
    }

    private static Optional<Operation> read(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Handles.class))
                .map(OperationMapping::value)
                .findFirst();
    }

    private static Operation value(Annotation annotation) {
        return (Operation) Objects.requireNonNull(AnnotationUtils.getValue(annotation));
    }

    /** The body that a method takes, in one line; an empty text if it takes none. */
    static String expectedBody(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type.getAnnotation(ExpectedBody.class))
                .filter(Objects::nonNull)
                .map(ExpectedBody::value)
                .findFirst()
                .orElse("");
    }
}
