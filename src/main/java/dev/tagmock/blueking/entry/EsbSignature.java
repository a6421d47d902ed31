package dev.tagmock.blueking.entry;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Secret;
import dev.tagmock.api.UrlEncoded;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A call signed in its query, in place of a secret sent along (contract, section 2.2). */
record EsbSignature(String method, String path, Map<String, String> parameters, String value) {
    private static final String NAME = "bk_signature";
    private static final String NONCE = "bk_nonce";
    private static final String TIMESTAMP = "bk_timestamp";
    private static final long LIFE_SECONDS = 300;

    /** The one that a call carries; null if it carries none. */
    static @Nullable EsbSignature of(Exchange exchange) throws IOException {
        EsbSignature signature = of(
                exchange.request().getMethod(),
                exchange.path(),
                exchange.request().getQueryString());
        if (signature != null && signature.method.equals("POST")) {
            signature.parameters.put("data", new String(exchange.body().bytes(), StandardCharsets.UTF_8));
        }
        return signature;
    }

    /** The one in a query, of a call without a body; null if there is none. */
    static @Nullable EsbSignature of(String method, String sentPath, @Nullable String query) {
        Map<String, String> parameters = new TreeMap<>(UrlEncoded.decode(query));
        String value = parameters.remove(NAME);
        if (value == null || value.isEmpty()) {
            return null;
        }
        String path = URLDecoder.decode(sentPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        return new EsbSignature(method, path, parameters, value);
    }

    /**
     * Checks that the call is signed for this moment.
     *
     * @throws Rejected if the nonce or the timestamp is missing or bad, or too old
     */
    void requireRecent(Clock clock) {
        if (parameters.getOrDefault(NONCE, "").isEmpty()) {
            throw EsbError.NO_NONCE.rejected();
        }
        if (number(NONCE, EsbError.BAD_NONCE) <= 0) {
            throw EsbError.NONCE_NOT_POSITIVE.rejected();
        }
        if (parameters.getOrDefault(TIMESTAMP, "").isEmpty()) {
            throw EsbError.NO_TIMESTAMP.rejected();
        }
        if (number(TIMESTAMP, EsbError.BAD_TIMESTAMP) < clock.instant().getEpochSecond() - LIFE_SECONDS) {
            throw EsbError.TIMESTAMP_EXPIRED.rejected();
        }
    }

    private long number(String name, EsbError notOne) {
        try {
            return Long.parseLong(parameters.getOrDefault(name, "").strip());
        } catch (NumberFormatException e) {
            throw notOne.rejected();
        }
    }

    /** Whether it is the signature that the secret makes of this call. */
    boolean isMadeWith(Secret secret) {
        return new Secret(sign(secret)).matches(value);
    }

    private String sign(Secret secret) {
        String text = method
                + path
                + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
