package dev.tagmock.openapi;

import dev.tagmock.web.Emulates;
import dev.tagmock.web.Gives;
import dev.tagmock.web.Takes;
import java.lang.reflect.Type;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What can be read off a handler method of what it takes and gives. */
record Handler(HandlerMethod method) {
    /** What the body is read into; {@code void} if none is read. */
    Class<?> taken() {
        Takes takes = method.getMethodAnnotation(Takes.class);
        return takes == null ? void.class : takes.value();
    }

    /** Whether it answers for a vendor. */
    boolean isEmulated() {
        return method.hasMethodAnnotation(Emulates.class);
    }

    /** What a success holds; {@code void} if nothing. */
    Type given() {
        Gives gives = method.getMethodAnnotation(Gives.class);
        if (gives != null) {
            return gives.value();
        }
        if (isStream()) {
            return String.class;
        }
        ResolvableType returned = ResolvableType.forMethodReturnType(method.getMethod());
        boolean saysNothing = returned.toClass() == Object.class;
        return saysNothing
                ? void.class
                : returned.toClass() == ResponseEntity.class
                        ? returned.getGeneric(0).getType()
                        : returned.getType();
    }

    /** What a success is sent as. */
    String contentType() {
        return isStream() ? "text/event-stream" : "application/json";
    }

    private boolean isStream() {
        return SseEmitter.class.isAssignableFrom(method.getReturnType().getParameterType());
    }

    /** The status of a success. */
    int status() {
        ResponseStatus status = method.getMethodAnnotation(ResponseStatus.class);
        return status == null ? 200 : status.code().value();
    }
}
