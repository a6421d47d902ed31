package dev.tagmock.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the vendor's clients do (contract of APIG, section 6). It takes canonical requests as they are: tests write
 * them out, so that nothing here could repeat a mistake made there.
 */
public record Signer(String accessKey, String secretKey) {
    private static final String SCHEME = "SDK-HMAC-SHA256";

    /** A moment as it stands in X-Sdk-Date. */
    public static String date(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }

    /** The usual headers for a call without a query whose path needs no encoding: name, value, name, value. */
    public String[] headers(String method, String path, String body) {
        return headers(method, path, "", body, Instant.now());
    }

    /** The same with a query in its canonical form, and for a moment. */
    public String[] headers(String method, String path, String query, String body, Instant moment) {
        String date = date(moment);
        String canonical =
                String.join("\n", method, path + "/", query, "x-sdk-date:" + date, "", "x-sdk-date", sha256(body));
        return new String[] {"X-Sdk-Date", date, "Authorization", plain(date, "x-sdk-date", canonical)};
    }

    /** The Authorization header of the plain form. */
    public String plain(String date, String signedHeaders, String canonicalRequest) {
        byte[] signature = hmac(
                secretKey.getBytes(StandardCharsets.UTF_8), SCHEME + "\n" + date + "\n" + sha256(canonicalRequest));
        return SCHEME + " Access=" + accessKey + ", SignedHeaders=" + signedHeaders + ", Signature="
                + HexFormat.of().formatHex(signature);
    }

    /** The Authorization header of the scoped form. */
    public String scoped(String date, String signedHeaders, String canonicalRequest) {
        return scoped(date, date.substring(0, 8) + "///sdk_request", signedHeaders, canonicalRequest);
    }

    /** The same with a scope of any kind. */
    public String scoped(String date, String scope, String signedHeaders, String canonicalRequest) {
        byte[] key = ("SDK" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        byte[] signature = hmac(key, SCHEME + "\n" + date + "\n" + scope + "\n" + sha256(canonicalRequest));
        return SCHEME + " Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + signedHeaders + ", Signature="
                + HexFormat.of().formatHex(signature);
    }

    /** Lower-case hex of a text's UTF-8. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
