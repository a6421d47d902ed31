package dev.tagmock.control;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.FieldType;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.NearestName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of control calls; what nobody would act on is rejected, so that a misspelt field is found at once. */
@Component
public class ControlBodies {
    private final JsonMapper json;

    ControlBodies(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * A request's body as a value of that type.
     *
     * @throws ControlRejected naming the field that is unknown or of another type
     * @throws IOException if the body cannot be read to its end
     */
    public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        try {
            @Nullable T value = json.readValue(Exchange.of(request).body().text(), type);
            if (value != null) {
                return value;
            }
        } catch (StreamReadException e) {
            throw e instanceof InputCoercionException ? mistake(e) : ControlRejected.of("body", "is not JSON");
        } catch (JacksonException e) {
            throw mistake(e);
        } catch (CharacterCodingException e) {
            throw ControlRejected.of("body", "is not UTF-8");
        }
        throw ControlRejected.of("body", "must be an object");
    }

    private static ControlRejected mistake(JacksonException e) {
        String field = JsonMistake.field(e);
        return ControlRejected.of(field.isEmpty() ? "body" : field, meaning(e));
    }

    private static String meaning(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field" + NearestName.hint(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        Class<?> wanted = e instanceof InputCoercionException tooLarge
                ? tooLarge.getTargetType()
                : e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return "must be " + FieldType.describe(wanted);
    }
}
