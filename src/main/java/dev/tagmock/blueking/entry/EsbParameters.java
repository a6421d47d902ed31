package dev.tagmock.blueking.entry;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.UrlEncoded;
import java.io.IOException;
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
     * @throws IOException if it sets out to be one and is not UTF-8, or cannot be read
     */
    ObjectNode in(Exchange exchange) throws IOException {
        byte[] body = exchange.body().bytes();
        if (startsAsObject(body)) {
            // Read as text: of bytes Jackson rejects names with half a surrogate pair, which the vendor lets through.
            return (ObjectNode) json.readTree(exchange.body().text());
        }
        return isForm(exchange) ? form(body) : JsonNodeFactory.instance.objectNode();
    }

    private static boolean startsAsObject(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && (b < '\t' || b > '\r')) {
                return b == '{';
            }
        }
        return false;
    }

    private static boolean isForm(Exchange exchange) {
        String type = exchange.request().getContentType();
        return type != null && type.split(";", 2)[0].trim().equals(FORM);
    }

    private static ObjectNode form(byte[] body) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        UrlEncoded.decode(new String(body, StandardCharsets.UTF_8)).forEach(parameters::put);
        return parameters;
    }
}
