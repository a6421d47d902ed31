package dev.tagmock.blueking;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import tools.jackson.databind.JsonNode;

/** Calls the API as a client with good credentials does. Fields are JSON members, without the braces around them. */
record Esb(Http http, String username) {
    static final String ROOT = "/api/c/compapi/v2/cc/";
    static final String ADD = ROOT + "add_label_for_service_instance/";
    static final String LIST = ROOT + "list_service_instance/";
    static final String CREDENTIALS =
            "\"bk_app_code\": \"esb_test\", \"bk_app_secret\": \"xxx\", \"bk_username\": \"admin\"";

    Esb(int port) {
        this(new Http(port), "admin");
    }

    /** The same on behalf of another user. */
    Esb as(String other) {
        return new Esb(http, other);
    }

    static String body(String fields) {
        return "{" + CREDENTIALS + ", " + fields + "}";
    }

    private String ownBody(String fields) {
        return body(fields).replace("\"admin\"", "\"" + username + "\"");
    }

    static String addition(long business, String ids, String labels) {
        return "\"bk_biz_id\": " + business + ", \"instance_ids\": " + ids + ", \"labels\": " + labels;
    }

    Reply add(String fields, String... headers) {
        return http.post(ADD, ownBody(fields), headers);
    }

    Reply add(long business, String ids, String labels) {
        return add(addition(business, ids, labels));
    }

    Reply add(long business, long id, String labels) {
        return add(business, "[" + id + "]", labels);
    }

    Reply list(String fields) {
        return http.post(LIST, ownBody(fields));
    }

    /** Everything in a business. */
    JsonNode info(long business) {
        return list("\"bk_biz_id\": " + business).json().at("/data/info");
    }

    /** One instance, or a missing node. */
    JsonNode instance(long business, long id) {
        for (JsonNode instance : info(business)) {
            if (instance.get("id").longValue() == id) {
                return instance;
            }
        }
        return info(business).path("missing");
    }

    /** An instance's labels, as they are written on the wire. */
    String labels(long business, long id) {
        return instance(business, id).path("labels").toString();
    }
}
