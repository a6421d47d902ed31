package dev.tagmock.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** ESB's signature in the query (contract, section 2.2). */
record EsbSignature(String secret) {
    /** The query, with its question mark, for a call without another one. */
    String query(String method, String path, byte[] body) {
        String parameters = "bk_nonce=" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE) + "&bk_timestamp="
                + Instant.now().getEpochSecond();
        String text = method + path + "?" + parameters + "&data=" + new String(body, UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            String signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
            return "?" + parameters + "&bk_signature=" + URLEncoder.encode(signature, UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
