package dev.tagmock.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request as SDK-HMAC-SHA256 has it (apig.md 6): its method, path, query, date and body.
 *
 * @param accessKey named in the request
 * @param secretKey signs it, and is never sent
 */
record Signature(String accessKey, String secretKey) {
    private static final String ALGORITHM = "SDK-HMAC-SHA256";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    Map<String, String> headers(String method, String path, byte[] body) {
        String date = DATE.format(Instant.now());
        String[] parts = path.split("\\?", 2);
        String request = String.join(
                "\n",
                method,
                canonicalPath(parts[0]),
                parts.length < 2 ? "" : canonicalQuery(parts[1]),
                "x-sdk-date:" + date + "\n",
                "x-sdk-date",
                hash(body));
        String signature = sign(String.join("\n", ALGORITHM, date, hash(request.getBytes(UTF_8))));
        return Map.of(
                "X-Sdk-Date",
                date,
                "Authorization",
                ALGORITHM + " Access=" + accessKey + ", SignedHeaders=x-sdk-date, Signature=" + signature);
    }

    private static String canonicalPath(String path) {
        String encoded = Arrays.stream(path.split("/", -1))
                .map(segment -> encoded(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8)))
                .collect(Collectors.joining("/"));
        return encoded.endsWith("/") ? encoded : encoded + "/";
    }

    private static String canonicalQuery(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> Arrays.stream((pair.contains("=") ? pair : pair + "=").split("=", 2))
                        .map(text -> encoded(URLDecoder.decode(text, UTF_8)))
                        .collect(Collectors.joining("=")))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
