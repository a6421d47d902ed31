package dev.tagmock.testing;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it came over the wire. */
public record Reply(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON; fails on anything else. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The header's value, or an empty text where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
