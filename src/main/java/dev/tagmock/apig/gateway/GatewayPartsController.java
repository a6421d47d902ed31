package dev.tagmock.apig.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tagmock.apig.ApigCall;
import dev.tagmock.apig.ApigOperation;
import dev.tagmock.apig.ApigOperation.Handler;
import dev.tagmock.apig.Paging;
import dev.tagmock.iam.Regions;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What clients read beside a gateway (lifecycle contract, sections 9, 11 and 12): the same for all, as far as it is emulated. */
@RestController
class GatewayPartsController {
    private static final int ZONES = 3;
    private static final Map<String, Boolean> EDITIONS = new LinkedHashMap<>();

    static {
        List.of("BASIC", "PROFESSIONAL", "ENTERPRISE", "PLATINUM").forEach(edition -> EDITIONS.put(edition, true));
    }

    private final Gateways gateways;
    private final Regions regions;

    GatewayPartsController(Gateways gateways, Regions regions) {
        this.gateways = gateways;
        this.regions = regions;
    }

    @Handler(ApigOperation.SHOW_PROGRESS)
    Progress progress(ApigCall call) {
        long created = gateways.read(call).createdAt().toEpochMilli();
        return new Progress(created, null, null, 100, created, "success");
    }

    @Handler(ApigOperation.LIST_LOAD_BALANCERS)
    LoadBalancers loadBalancers(ApigCall call) {
        gateways.read(call);
        return new LoadBalancers(List.of());
    }

    @Handler(ApigOperation.LIST_PORTS)
    Ports ports(ApigCall call) {
        gateways.read(call);
        Paging.of(call.parameters());
        return new Ports(0, 0, List.of());
    }

    @Handler(ApigOperation.LIST_GROUPS)
    Groups groups(ApigCall call) {
        Group group = Group.ofDefault(gateways.read(call));
        Paging paging = Paging.of(call.parameters());
        Map<String, String> filters = call.parameters();
        boolean isMeant = List.of("", group.name()).contains(filters.getOrDefault("name", ""))
                && List.of("", group.id()).contains(filters.getOrDefault("id", ""));
        List<Group> page = isMeant && paging.offset() == 0 ? List.of(group) : List.of();
        return new Groups(isMeant ? 1 : 0, page.size(), page);
    }

    @Handler(ApigOperation.LIST_ZONES)
    Zones zones(ApigCall call) {
        String region = regions.of(call.projectId());
        return new Zones(IntStream.rangeClosed(1, ZONES)
                .mapToObj(number -> Zone.of(region, number))
                .toList());
    }

    /**
     * How far a gateway's creation is.
     *
     * @param endTime epoch milliseconds, as {@code startTime}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Progress(
            long endTime,
            @Nullable String errorCode,
            @Nullable String errorMsg,
            int progress,
            long startTime,
            String status) {}

    record LoadBalancers(List<String> elbs) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Ports(int total, int size, List<String> ingressPortInfos) {}

    record Groups(int total, int size, List<Group> groups) {}

    /** A group of APIs; only each gateway's default group is emulated. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Group(
            String id,
            String name,
            int status,
            String slDomain,
            List<String> slDomains,
            String registerTime,
            String updateTime,
            int onSellStatus,
            List<String> urlDomains,
            boolean slDomainAccessEnabled,
            String remark,
            int isDefault,
            String version) {
        static Group ofDefault(Gateway gateway) {
            String id = new GatewayAddresses(gateway).hex("default group");
            String domain = id + ".apic.example.com";
            String time = DateTimeFormatter.ISO_INSTANT.format(gateway.createdAt());
            return new Group(id, "DEFAULT", 1, domain, List.of(domain), time, time, 2, List.of(), true, "", 1, "V1");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Zones(List<Zone> availableZones) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Zone(String code, String id, LocalName localName, String name, String port, Map<String, Boolean> specs) {
        static Zone of(String region, int number) {
            String code = region + "-0" + number;
            String name = "AZ" + number;
            return new Zone(
                    code,
                    UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))
                            .toString()
                            .replace("-", ""),
                    new LocalName(name, name),
                    name,
                    "8403",
                    EDITIONS);
        }
    }

    record LocalName(
            @JsonProperty("en_us") String english,
            @JsonProperty("zh_cn") String chinese) {}
}
