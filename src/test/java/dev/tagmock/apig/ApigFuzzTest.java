package dev.tagmock.apig;

import dev.tagmock.testing.ArbitraryJson;
import dev.tagmock.testing.ArbitraryRequest;
import dev.tagmock.testing.FuzzedServer;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.RawSocket;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever is sent to this API, the answer is one of the contract's. A failure's report names the seed to repeat it with. */
@AddLifecycleHook(FuzzedServer.class)
class ApigFuzzTest {
    private static final String ROOT = "/v2/fuzz/apigw/";
    private static final String ACTION = ROOT + "instances/gw/instance-tags/action";
    private static final String TOKEN = "X-Auth-Token: any\r\n";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void tagActions(@ForAll("actions") String body, Http http) {
        Contracted.check(RawSocket.call(http.port(), ArbitraryRequest.of("POST", ACTION, TOKEN, body)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void otherBodies(@ForAll("otherBodies") String body, @ForAll("bodyPaths") String path, Http http) {
        Contracted.check(RawSocket.call(http.port(), ArbitraryRequest.of("POST", ROOT + path, TOKEN, body)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void pathsAndQueries(@ForAll("methods") String method, @ForAll("paths") String path, Http http) {
        Contracted.check(RawSocket.call(http.port(), ArbitraryRequest.of(method, "/v2/" + path, TOKEN, "{}")));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void headers(@ForAll("headers") String headers, Http http) {
        Contracted.check(RawSocket.call(http.port(), ArbitraryRequest.of("POST", ACTION, headers, """
                        {"action":"create","tags":[]}""")));
    }

    @Provide
    Arbitrary<String> actions() {
        Arbitrary<String> tag =
                ArbitraryJson.object(Map.of("key", ArbitraryJson.string(), "value", ArbitraryJson.string()));
        return ArbitraryJson.sent(ArbitraryJson.object(
                Map.of("action", ArbitraryJson.string("create", "delete"), "tags", ArbitraryJson.array(tag))));
    }

    @Provide
    Arbitrary<String> otherBodies() {
        Arbitrary<String> strings = ArbitraryJson.array(ArbitraryJson.string());
        Arbitrary<String> wanted = ArbitraryJson.object(Map.of("key", ArbitraryJson.string(), "values", strings));
        Arbitrary<String> match = ArbitraryJson.object(
                Map.of("key", ArbitraryJson.string("resource_name"), "value", ArbitraryJson.string()));
        Arbitrary<String> tag =
                ArbitraryJson.object(Map.of("key", ArbitraryJson.string(), "value", ArbitraryJson.string()));
        return ArbitraryJson.sent(Arbitraries.oneOf(
                ArbitraryJson.object(Map.of(
                        "without_any_tag", Arbitraries.of("true", "false", "null"),
                        "tags", ArbitraryJson.array(wanted),
                        "matches", ArbitraryJson.array(match))),
                ArbitraryJson.object(Map.of(
                        "instance_name", ArbitraryJson.string("gateway", "a-_1", "ab"),
                        "instance_id", ArbitraryJson.string("gw", "gw-2", "gw-3"),
                        "tags", ArbitraryJson.array(tag)))));
    }

    @Provide
    Arbitrary<String> bodyPaths() {
        return Combinators.combine(
                        Arbitraries.of("resource-instances/filter", "resource-instances/count", "instances"),
                        ArbitraryRequest.query("offset", "limit"))
                .as((path, query) -> path + query);
    }

    @Provide
    Arbitrary<String> methods() {
        return ArbitraryRequest.method();
    }

    @Provide
    Arbitrary<String> paths() {
        return Combinators.combine(
                        Arbitraries.of(
                                "<a>/apigw/instances/<b>/instance-tags/action",
                                "<a>/apigw/instances/<b>/instance-tags",
                                "<a>/apigw/instances/<b>",
                                "<a>/apigw/instances",
                                "<a>/apigw/instance-tags",
                                "<a>/<b>/instances",
                                "fuzz/apigw/<a>/<b>",
                                "<a><b>"),
                        ArbitraryRequest.segment(),
                        ArbitraryRequest.segment(),
                        ArbitraryRequest.query("offset", "limit", "instance_id", "instance_name", "status"))
                .as((path, a, b, query) -> path.replace("<a>", a).replace("<b>", b) + query);
    }

    @Provide
    Arbitrary<String> headers() {
        return ArbitraryRequest.headers().map(others -> others.length() % 2 == 0 ? others : TOKEN + others);
    }
}
