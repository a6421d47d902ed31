package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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

    /** A call of any component. */
    Reply call(String component, String fields, String... headers) {
        return http.post(ROOT + component + "/", ownBody(fields), headers);
    }

    Reply remove(long business, String ids, String keys) {
        return call(
                "remove_label_from_service_instance",
                "\"bk_biz_id\": " + business + ", \"instance_ids\": " + ids + ", \"keys\": " + keys);
    }

    /** Creates instances in module 1, each given as a JSON object; their ids. */
    List<Long> create(long business, String... instances) {
        return longs(data(
                "create_service_instance",
                "\"bk_biz_id\": " + business + ", \"bk_module_id\": 1, \"instances\": " + List.of(instances)));
    }

    /** Creates so many instances on host 1; their ids. */
    List<Long> create(long business, int count) {
        return create(business, Collections.nCopies(count, """
                        {"bk_host_id": 1}""").toArray(String[]::new));
    }

    /** Creates so many instances, each with a process, without which strict mode has none; their ids. */
    List<Long> createWithProcess(long business, int count) {
        return create(business, Collections.nCopies(count, """
                        {"bk_host_id": 1, "processes": [{"process_info": {}}]}""").toArray(String[]::new));
    }

    /** The data of a call that succeeds. */
    JsonNode data(String component, String fields) {
        Reply reply = call(component, fields);
        assertThat(reply.json().get("code").intValue()).as(reply.body()).isZero();
        return reply.json().get("data");
    }

    /** The ids of a list that succeeds; fields follow the business. */
    List<Long> listed(String component, long business, String fields) {
        return ids(data(component, "\"bk_biz_id\": " + business + fields));
    }

    /** The ids in a list's data, in its order. */
    static List<Long> ids(JsonNode data) {
        return data.get("info")
                .valueStream()
                .map(instance -> instance.get("id").longValue())
                .toList();
    }

    static List<Long> longs(JsonNode array) {
        return array.valueStream().map(JsonNode::longValue).toList();
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

    /** So many instances that come to exist by being named, in this order. */
    List<Long> insert(long business, int count) {
        List<Long> ids = Stream.generate(Ids::number).limit(count).toList();
        ids.forEach(id -> Answers.assertSuccess(add(business, id, "{}")));
        return ids;
    }
}
