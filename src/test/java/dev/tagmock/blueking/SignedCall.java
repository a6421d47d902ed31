package dev.tagmock.blueking;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A POST signed as contract section 2.2 tells clients to. */
record SignedCall(String path, TreeMap<String, String> query, String body) {
    /** Signed for now. */
    SignedCall(String path, String body) {
        this(path, new TreeMap<>(Map.of("bk_nonce", "4711", "bk_timestamp", secondsAgo(0))), body);
    }

    static String secondsAgo(long seconds) {
        return Long.toString(System.currentTimeMillis() / 1000 - seconds);
    }

    /** The same with another value in its query; without it if that is empty. */
    SignedCall with(String name, String value) {
        TreeMap<String, String> changed = new TreeMap<>(query);
        changed.put(name, value);
        changed.values().remove("");
        return new SignedCall(path, changed, body);
    }

    String signature(String secret) {
        TreeMap<String, String> signed = new TreeMap<>(query);
        signed.put("data", body);
        StringBuilder text = new StringBuilder("POST").append(path).append('?');
        String separator = "";
        for (Map.Entry<String, String> parameter : signed.entrySet()) {
            text.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = "&";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Reply send(Http http, String signature) {
        StringBuilder url = new StringBuilder(path).append("?bk_signature=").append(encode(signature));
        query.forEach((name, value) ->
                url.append('&').append(encode(name)).append('=').append(encode(value)));
        return http.post(url.toString(), body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
