package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of contract section 6. */
class SignatureTest {
    private static final String PROJECT = "73d69ae0cfcf460190522d06b60f05ad";

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        "row 1: the vendor's published example",
                        "Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe",
                        "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc",
                        new SignedRequest(
                                "GET",
                                "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs",
                                "limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
                                headers(Map.of(
                                        "host", "service.region.example.com",
                                        "content-type", "application/json",
                                        "x-sdk-date", "20191115T033655Z")),
                                hash(""))),
                Arguments.of(
                        "row 2: a tag call",
                        "Access=AKEXAMPLE0000000000, SignedHeaders=host;user-agent;x-project-id;x-sdk-date, Signature=aa39762075516c648c3b00bb68a1f6ddc83a36ef0e8b759727e750f929beef9f",
                        "skexample1111111111111111",
                        new SignedRequest(
                                "POST",
                                "/v2/" + PROJECT + "/apigw/instances/i204/instance-tags/action",
                                "",
                                sdkHeaders("20261121T205151Z"),
                                hash("""
                                                {"action":"create","tags":[{"key":"test-key","value":"test-value"}]}"""))),
                Arguments.of(
                        "row 3: a query that needs encoding",
                        "Access=AKEXAMPLE0000000000, SignedHeaders=host;user-agent;x-project-id;x-sdk-date, Signature=d02efadf0c5f9765972ecb38a0a56e08c1b0bce8dcc489b76eb4c2a07c62be34",
                        "skexample1111111111111111",
                        new SignedRequest(
                                "GET",
                                "/v2/" + PROJECT + "/apigw/instances",
                                "limit=5&instance_name=n%C3%A4me%20x%2Fy&offset=0",
                                sdkHeaders("20261121T205152Z"),
                                hash(""))),
                Arguments.of(
                        "row 4: the scoped form",
                        "Credential=AKOTC/20261121///sdk_request, SignedHeaders=accept;content-type;host;user-agent;x-language;x-sdk-date, Signature=55bce6473ff07f2614681dd866ba523eca2a830ff784ebff212944df5c3996a0",
                        "sk",
                        new SignedRequest(
                                "POST",
                                "/v2/" + PROJECT + "/apigw/instances/i204/instance-tags/action",
                                "",
                                headers(Map.of(
                                        "host", "127.0.0.1:18083",
                                        "accept", "application/json",
                                        "content-type", "application/json",
                                        "user-agent", "golangsdk/2.0.0",
                                        "x-language", "en-us",
                                        "x-sdk-date", "20261121T205902Z")),
                                hash("""
                                                {"action":"create","tags":[{"key":"k\\u003cé\\u0026","value":"v"}]}\n"""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void isWhatTheVendorsClientsMake(String row, String authorization, String secretKey, SignedRequest request) {
        Signature signature = Signature.in("SDK-HMAC-SHA256 " + authorization).orElseThrow();
        assertThat(signature.isOf(request, new Secret(secretKey))).isTrue();
        assertThat(signature.isOf(request, new Secret(secretKey + "x"))).isFalse();
        SignedRequest other = new SignedRequest(
                request.method(), request.path() + "x", request.query(), request.header(), request.bodyHash());
        assertThat(signature.isOf(other, new Secret(secretKey))).isFalse();
    }

    private static UnaryOperator<String> sdkHeaders(String date) {
        return headers(Map.of(
                "host",
                "127.0.0.1:18081",
                "user-agent",
                "huaweicloud-usdk-java/3.0",
                "x-project-id",
                PROJECT,
                "x-sdk-date",
                date));
    }

    private static UnaryOperator<String> headers(Map<String, String> values) {
        return name -> values.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static String hash(String body) {
        return CanonicalRequest.sha256(body.getBytes(StandardCharsets.UTF_8));
    }
}
