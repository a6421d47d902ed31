package dev.tagmock.api;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Gives a hint where a body has a field that nobody reads and that is called almost like one that is read: the vendors pass over it, and what was
 * meant does not happen. Asked only where there is such a field.
 */
class UnknownFields extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser body,
            @Nullable ValueDeserializer<?> reader,
            Object type,
            String name) {
        Collection<Object> known = reader == null ? null : reader.getKnownPropertyNames();
        if (known != null && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            NearestName.similar(name, known)
                    .ifPresent(meant -> Exchange.of(call.getRequest())
                            .hint("unknown field " + name + ", did you mean " + meant + "?"));
        }
        return false;
    }
}
