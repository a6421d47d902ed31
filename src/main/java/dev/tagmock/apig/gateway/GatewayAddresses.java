package dev.tagmock.apig.gateway;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A gateway's ids and addresses, made of its own id and its project's: the same after a restart and on every replica. */
record GatewayAddresses(Gateway gateway) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    // Networks that are nobody's, for documents.
    private static final String IN_NETWORK = "203.0.113.";
    private static final String OUT_NETWORK = "198.51.100.";

    /** A bandwidth's size; 0 where nobody gave one. */
    static int size(@Nullable Integer given) {
        return Objects.requireNonNullElse(given, 0);
    }

    String uuid(String what) {
        return made(what).toString();
    }

    String hex(String what) {
        return uuid(what).replace("-", "");
    }

    /** An address in the gateway's own network. */
    String inNetwork(String what) {
        int bits = made(what).hashCode();
        return "192.168." + (bits >>> 8 & 255) + "." + host(bits);
    }

    private UUID made(String what) {
        String seed = gateway.projectId() + "/" + gateway.name() + "/" + what;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    private static int host(int bits) {
        return 1 + Math.floorMod(bits, 254);
    }

    /** The public address that leads in; null where there is no way in. */
    @Nullable
    String wayIn() {
        return size(gateway.details().ingressBandwidthSize()) == 0
                ? null
                : IN_NETWORK + host(made("way in").hashCode());
    }

    /** The public address that leads out; null where there is no way out. */
    @Nullable
    String wayOut() {
        return size(gateway.details().bandwidthSize()) == 0
                ? null
                : OUT_NETWORK + host(made("way out").hashCode());
    }

    List<Address> publicAddresses() {
        String address = wayIn();
        return address == null
                ? List.of()
                : List.of(new Address(address, size(gateway.details().ingressBandwidthSize())));
    }

    NodeIps nodes() {
        return new NodeIps(List.of(), List.of(inNetwork("node 1"), inNetwork("node 2")));
    }

    /**
     * What other networks reach the gateway by.
     *
     * @param name as the gateway's owner has it
     */
    EndpointService endpointService(String region, String name) {
        return new EndpointService(
                region + "." + name + "." + uuid("endpoint_service"), TIME.format(gateway.createdAt()));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Address(String ipAddress, int bandwidthSize) {}

    record NodeIps(List<String> livedata, List<String> shubao) {}

    /** The time as one client parses it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record EndpointService(String serviceName, String createdAt) {}
}
