package dev.tagmock.blueking;

import dev.tagmock.testing.ArbitraryJson;
import dev.tagmock.testing.ArbitraryRequest;
import dev.tagmock.testing.ArbitraryText;
import dev.tagmock.testing.FuzzedServer;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.RawSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever is sent to ESB, the answer is one of the contract's. A failure's report names the seed to repeat it with. */
@AddLifecycleHook(FuzzedServer.class)
class BlueKingFuzzTest {
    private static final Map<String, Arbitrary<String>> CREDENTIALS = Map.of(
            "bk_app_code", ArbitraryJson.string("esb_test"),
            "bk_app_secret", ArbitraryJson.string("xxx"),
            "bk_username", ArbitraryJson.string("admin"),
            "bk_biz_id", Arbitraries.of("1", "2"));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void additions(@ForAll("additions") String body, Http http) {
        check(http, "POST", Esb.ADD, "", body);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void otherBodies(@ForAll("components") String component, @ForAll("otherBodies") String body, Http http) {
        check(http, "POST", Esb.ROOT + component + "/", "", body);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void searches(@ForAll("searches") String body, Http http) {
        check(http, "POST", Esb.LIST, "", body);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void pathsAndQueries(@ForAll("methods") String method, @ForAll("paths") String path, Http http) {
        check(http, method, "/api/c/compapi/" + path, "", Esb.body("\"bk_biz_id\": 1"));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void headers(@ForAll("headers") String headers, Http http) {
        check(http, "POST", Esb.ADD, headers, Esb.body("\"bk_biz_id\": 1, \"instance_ids\": [1]"));
    }

    private static void check(Http http, String method, String path, String headers, String body) {
        String request = ArbitraryRequest.of(method, path, headers, body);
        Contracted.check(RawSocket.call(http.port(), request), request);
    }

    @Provide
    Arbitrary<String> additions() {
        Arbitrary<String> labels = Combinators.combine(ArbitraryJson.string(), ArbitraryJson.string())
                .as((key, value) -> key + ":" + value)
                .list()
                .ofMaxSize(3)
                .map(all -> "{" + String.join(",", all) + "}");
        return object(Map.of("instance_ids", ids(), "labels", labels));
    }

    @Provide
    Arbitrary<String> components() {
        return Arbitraries.of(
                "remove_label_from_service_instance",
                "list_service_instance",
                "list_service_instance_by_host",
                "list_service_instance_detail",
                "create_service_instance",
                "delete_service_instance");
    }

    /** Members of all of them: unknown ones are ignored. */
    @Provide
    Arbitrary<String> otherBodies() {
        Arbitrary<String> selector = ArbitraryJson.object(Map.of(
                "key", ArbitraryJson.string("key1", "a.b"),
                "operator", ArbitraryJson.string("=", "!=", "in", "notin", "exists", "!"),
                "values", ArbitraryJson.array(ArbitraryJson.string())));
        Arbitrary<String> page = ArbitraryJson.object(Map.of(
                "start", Arbitraries.of("0", "1", "-1", "9223372036854775807"),
                "limit", Arbitraries.of("1", "0", "1000", "1001"),
                "sort", ArbitraryJson.string()));
        Arbitrary<String> instance = ArbitraryJson.object(Map.of(
                "bk_host_id", Arbitraries.of("1", "7"),
                "service_instance_name", ArbitraryJson.string(),
                "processes", ArbitraryJson.array(ArbitraryJson.value())));
        return object(Map.of(
                "instance_ids", ids(),
                "service_instance_ids", ids(),
                "bk_host_ids", ids(),
                "keys", ArbitraryJson.array(ArbitraryJson.string()),
                "bk_module_id", Arbitraries.of("1", "0"),
                "bk_host_id", Arbitraries.of("1", "0", "7"),
                "selectors", ArbitraryJson.array(selector),
                "page", page,
                "instances", ArbitraryJson.array(instance)));
    }

    @Provide
    Arbitrary<String> searches() {
        return object(Map.of(
                "search_key",
                Arbitraries.oneOf(
                        ArbitraryJson.string(),
                        ArbitraryJson.string(
                                "", "a", "(", "(?<n>a)\\k<n>", "[", "\\", "a{9999999999}", "\\p{Nothing}", "(a+)+$"))));
    }

    private static Arbitrary<String> ids() {
        return ArbitraryJson.array(Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of("59", "62", "59")), Tuple.of(1, ArbitraryJson.number())));
    }

    private static Arbitrary<String> object(Map<String, Arbitrary<String>> members) {
        Map<String, Arbitrary<String>> all = new LinkedHashMap<>(CREDENTIALS);
        all.putAll(members);
        return ArbitraryJson.sent(ArbitraryJson.object(all));
    }

    @Provide
    Arbitrary<String> methods() {
        return ArbitraryRequest.method();
    }

    @Provide
    Arbitrary<String> paths() {
        return Combinators.combine(
                        Arbitraries.of(
                                "v2/cc/<a>",
                                "v2/<a>/list_service_instance/",
                                "v2/cc/list_service_instance<a>",
                                "<a>v2/cc/list_service_instance/",
                                "<a>"),
                        ArbitraryRequest.segment(),
                        ArbitraryRequest.query("bk_signature", "bk_nonce", "bk_timestamp", "bk_app_code", "a"))
                .as((path, a, query) -> path.replace("<a>", a) + query);
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> authorization = Arbitraries.oneOf(
                        ArbitraryJson.sent(ArbitraryJson.object(CREDENTIALS)),
                        ArbitraryJson.sent(ArbitraryJson.value()),
                        ArbitraryText.line())
                .map(json -> "X-Bkapi-Authorization: " + json.replaceAll("[\r\n]", " ") + "\r\n");
        return Arbitraries.oneOf(
                ArbitraryRequest.headers(),
                Combinators.combine(authorization, ArbitraryRequest.headers()).as(String::concat));
    }
}
