package dev.tagmock.blueking;

import dev.tagmock.web.RequestBody;
import dev.tagmock.web.UrlEncoded;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds a call's parameters in its body, as ESB does (contract, section 2.1). */
@Component
class EsbParameters {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonMapper json;

    EsbParameters(JsonMapper json) {
        this.json = json;
    }

    /**
     * The parameters; none at all where the body is neither a JSON object nor a form.
     *
     * @throws JacksonException if the body sets out to be a JSON object and is not one
     * @throws CharacterCodingException if it sets out to be one and is not UTF-8
     */
    ObjectNode in(byte[] body, HttpServletRequest request) throws CharacterCodingException {
        if (startsAsObject(body)) {
            // Read as text: of bytes Jackson refuses names with half a surrogate pair, which the vendor lets through.
            return (ObjectNode) json.readTree(RequestBody.text(body));
        }
        return isForm(request) ? form(body) : JsonNodeFactory.instance.objectNode();
    }

    private static boolean startsAsObject(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && (b < '\t' || b > '\r')) {
                return b == '{';
            }
        }
        return false;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.split(";", 2)[0].trim().equals(FORM);
    }

    private static ObjectNode form(byte[] body) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        UrlEncoded.decode(new String(body, StandardCharsets.UTF_8)).forEach(parameters::put);
        return parameters;
    }
}
