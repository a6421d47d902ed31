package dev.tagmock.iam;

import dev.tagmock.api.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An {@code SDK-HMAC-SHA256} authorization, in its plain or its scoped form (contract, section 6).
 *
 * @param accessKey whose signature it is
 * @param scope {@code date/region/service/sdk_request} of the scoped form; empty in the plain one
 * @param signedHeaders names of the headers signed, in the caller's order
 * @param value 64 lower-case hex digits
 */
record Signature(String accessKey, String scope, List<String> signedHeaders, String value) {
    /** What such a header starts with. */
    static final String SCHEME = "SDK-HMAC-SHA256";

    /** The header with the moment of signing. */
    static final String DATE = "X-Sdk-Date";

    private static final Pattern HEADER = Pattern.compile(SCHEME
            + "\\s+(?:Access=(?<key>[^,\\s]+)|Credential=(?<scopedKey>[^,\\s/]+)/(?<scope>[0-9]{8}/[^,/\\s]*/[^,/\\s]*/sdk_request))"
            + ",\\s*SignedHeaders=(?<headers>[^,\\s]+),\\s*Signature=(?<signature>[0-9a-f]{64})\\s*");

    static Optional<Signature> in(String authorization) {
        Matcher header = HEADER.matcher(authorization);
        if (!header.matches()) {
            return Optional.empty();
        }
        boolean scoped = header.group("key") == null;
        return Optional.of(new Signature(
                header.group(scoped ? "scopedKey" : "key"),
                scoped ? header.group("scope") : "",
                List.of(header.group("headers").split(";")),
                header.group("signature")));
    }

    /** Whether it is the signature that the secret key makes of this request. */
    boolean isOf(SignedRequest request, Secret secretKey) {
        if (signedHeaders.stream().noneMatch(DATE::equalsIgnoreCase)) {
            return false;
        }
        CanonicalRequest canonical = new CanonicalRequest(request, signedHeaders, !scope.isEmpty());
        byte[] key = key(secretKey);
        String date = request.header().apply(DATE);
        if (!canonical.hasItsBody() || !isOfDay(date)) {
            return false;
        }
        return isOf(canonical.text(), date, key) || isOf(canonical.textWithPathEncodedTwice(), date, key);
    }

    /** The day of a scope is that of the moment of signing. */
    private boolean isOfDay(String date) {
        return scope.isEmpty() || date.startsWith(scope.substring(0, scope.indexOf('/')));
    }

    private boolean isOf(String canonical, String date, byte[] key) {
        String hash = CanonicalRequest.sha256(canonical.getBytes(StandardCharsets.UTF_8));
        String toSign =
                scope.isEmpty() ? String.join("\n", SCHEME, date, hash) : String.join("\n", SCHEME, date, scope, hash);
        byte[] expected = HexFormat.of().formatHex(hmac(key, toSign)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, value.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] key(Secret secretKey) {
        if (scope.isEmpty()) {
            return secretKey.bytes();
        }
        byte[] key = ("SDK" + secretKey.text()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
