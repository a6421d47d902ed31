package dev.tagmock.start;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** A resource that tests write tags to and read them from. */
sealed interface Target {
    Reply write(Http server, String key, String value);

    boolean isSuccess(Reply reply);

    /** All its tags. */
    Map<String, String> read(Http server);

    /** A gateway. */
    record OfApig(String id) implements Target {
        private String path() {
            return "/v2/20000000000000000000000000000001/apigw/instances/" + id + "/instance-tags";
        }

        @Override
        public Reply write(Http server, String key, String value) {
            return server.post(path() + "/action", """
                            {"action":"create","tags":[{"key":"%s","value":"%s"}]}""".formatted(key, value), "X-Auth-Token", "any");
        }

        @Override
        public boolean isSuccess(Reply reply) {
            return reply.status() == 204;
        }

        @Override
        public Map<String, String> read(Http server) {
            Map<String, String> tags = new LinkedHashMap<>();
            server.get(path(), "X-Auth-Token", "any")
                    .json()
                    .get("tags")
                    .forEach(tag -> tags.put(
                            tag.get("key").stringValue(), tag.get("value").stringValue()));
            return tags;
        }
    }

    /** A service instance. */
    record OfBlueKing(long id) implements Target {
        private static final String CC = "/api/c/compapi/v2/cc/";

        private String body(String more) {
            // One business each: a list is of one instance.
            return """
                    {"bk_app_code": "a", "bk_app_secret": "s", "bk_username": "u", "bk_biz_id": %s\
                    %s}""".formatted(id, more);
        }

        @Override
        public Reply write(Http server, String key, String value) {
            return server.post(
                    CC + "add_label_for_service_instance/",
                    body(", \"instance_ids\": [" + id + "], \"labels\": {\"" + key + "\": \"" + value + "\"}"));
        }

        @Override
        public boolean isSuccess(Reply reply) {
            return reply.status() == 200 && reply.json().get("result").booleanValue();
        }

        @Override
        public Map<String, String> read(Http server) {
            Map<String, String> labels = new LinkedHashMap<>();
            server.post(CC + "list_service_instance/", body(""))
                    .json()
                    .at("/data/info/0/labels")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().stringValue()));
            return labels;
        }
    }
}
