package dev.tagmock.iam;

import dev.tagmock.api.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to verify a signed tag call: its header parsed, its body hashed, its signature made and compared. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SignatureBenchmark {
    private static final String PROJECT = "73d69ae0cfcf460190522d06b60f05ad";

    private final byte[] body = "{\"action\":\"create\",\"tags\":[{\"key\":\"test-key\",\"value\":\"test-value\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    private final Map<String, String> headers = Map.of(
            "host", "127.0.0.1:18081",
            "user-agent", "huaweicloud-usdk-java/3.0",
            "x-project-id", PROJECT,
            "x-sdk-date", "20261121T205151Z");
    private final Secret secretKey = new Secret("skexample1111111111111111");
    private final String authorization = Signature.SCHEME
            + " Access=AKEXAMPLE0000000000, SignedHeaders=host;user-agent;x-project-id;x-sdk-date,"
            + " Signature=aa39762075516c648c3b00bb68a1f6ddc83a36ef0e8b759727e750f929beef9f";

    /** A signature that is rejected would be cheaper, or dearer: it must be right. */
    @Setup
    public void check() {
        if (!verifySignature()) {
            throw new IllegalStateException("not the signature of this call");
        }
    }

    /** A call of the vendor's SDK. */
    @Benchmark
    public boolean verifySignature() {
        SignedRequest request = new SignedRequest(
                "POST",
                "/v2/" + PROJECT + "/apigw/instances/i204/instance-tags/action",
                "",
                name -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""),
                CanonicalRequest.sha256(body));
        return Signature.in(authorization).orElseThrow().isOf(request, secretKey);
    }
}
