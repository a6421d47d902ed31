package dev.tagmock.blueking.instance;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where a process listens (instances contract, section 11).
 *
 * @param port one, a range, or several of both, like {@code 80,8000-8010}
 * @param protocol 1 is TCP, 2 UDP, 3 TCP6, 4 UDP6
 * @param otherKeys whatever else was given
 */
@JsonNaming(SnakeCaseStrategy.class)
record BindInfo(
        long templateRowId,
        @Nullable String ip,
        @Nullable String port,
        @Nullable String protocol,
        @Nullable Boolean enable,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable JsonNode> otherKeys) {
    private static final String NUMBER =
            "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
    private static final Pattern PORTS = Pattern.compile(NUMBER + "(-" + NUMBER + ")?");
    private static final Pattern PROTOCOL = Pattern.compile("[1-4]");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6_LETTERS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** What stands for one that is null. */
    static final BindInfo NONE = new BindInfo(0, null, null, null, null, Map.of());

    BindInfo {
        otherKeys = Objects.requireNonNullElse(otherKeys, Map.of());
    }

    /** Whether it has a port that is one. */
    boolean hasPort() {
        return port != null
                && Stream.of(port.split(",", -1))
                        .allMatch(ports -> PORTS.matcher(ports).matches());
    }

    /** Whether it has a protocol that is known. */
    boolean hasProtocol() {
        return protocol != null && PROTOCOL.matcher(protocol).matches();
    }

    /** Whether it has no address, or one of IPv4 or IPv6. */
    boolean hasIpOrNone() {
        return ip == null || ip.isEmpty() || IPV4.matcher(ip).matches() || isIpv6(ip);
    }

    private static boolean isIpv6(String text) {
        try {
            // In brackets nothing is a name: no server is asked.
            return IPV6_LETTERS.matcher(text).matches() && InetAddress.getByName("[" + text + "]") != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
