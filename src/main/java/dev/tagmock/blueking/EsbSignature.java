package dev.tagmock.blueking;

import dev.tagmock.web.Rejected;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RewrittenPath;
import dev.tagmock.web.Secret;
import dev.tagmock.web.UrlEncoded;
import jakarta.servlet.http.HttpServletRequest;
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

    static @Nullable EsbSignature of(HttpServletRequest request) throws IOException {
        Map<String, String> parameters = new TreeMap<>(UrlEncoded.decode(request.getQueryString()));
        String value = parameters.remove(NAME);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (request.getMethod().equals("POST")) {
            parameters.put("data", new String(RequestBody.read(request), StandardCharsets.UTF_8));
        }
        String path = URLDecoder.decode(RewrittenPath.sent(request).replace("+", "%2B"), StandardCharsets.UTF_8);
        return new EsbSignature(request.getMethod(), path, parameters, value);
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
