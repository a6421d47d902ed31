package dev.tagmock.iam;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Brings a request into the one form that caller and verifier sign (contract, section 6, steps 3–7). */
record CanonicalRequest(SignedRequest request, List<String> signedHeaders, boolean collapsesSpaces) {
    private static final String CONTENT_HASH = "X-Sdk-Content-Sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    /** As most clients have it. */
    String text() {
        return text(CanonicalRequest::decode);
    }

    /** As one client has it, which signs an already encoded path encoded once more. */
    String textWithPathEncodedTwice() {
        return text(UnaryOperator.identity());
    }

    private String text(UnaryOperator<String> segmentAsSigned) {
        return String.join(
                "\n",
                request.method(),
                path(segmentAsSigned),
                query(),
                headers(),
                String.join(";", signedHeaders),
                payloadHash());
    }

    private String path(UnaryOperator<String> segmentAsSigned) {
        String path = Arrays.stream(request.path().split("/", -1))
                .map(segment -> encode(segmentAsSigned.apply(segment)))
                .collect(joining("/"));
        return path.endsWith("/") ? path : path + "/";
    }

    private String query() {
        return Arrays.stream(request.query().split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> Map.entry(recode(pair[0]), pair.length == 1 ? "" : recode(pair[1])))
                .sorted(Map.Entry.<String, String>comparingByKey()
                        .thenComparing(Map.Entry.comparingByValue(Comparator.naturalOrder())))
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(joining("&"));
    }

    private String headers() {
        return signedHeaders.stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + value(name) + "\n")
                .collect(joining());
    }

    private String value(String name) {
        String value = request.header().apply(name).strip();
        return collapsesSpaces ? value.replaceAll("\\s+", " ") : value;
    }

    /** Whether what a header says of the body, if it is signed, is true. */
    boolean hasItsBody() {
        return payloadHash().equals(request.bodyHash()) || payloadHash().equals(UNSIGNED);
    }

    /** What the header says counts only where it is signed: nobody could change it then. */
    private String payloadHash() {
        boolean isSigned = signedHeaders.stream().anyMatch(CONTENT_HASH::equalsIgnoreCase);
        return isSigned ? request.header().apply(CONTENT_HASH) : request.bodyHash();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recode(String text) {
        return encode(decode(text.replace('+', ' ')));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decode(String text) {
        try {
            // A plus in a path is a plus.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}
