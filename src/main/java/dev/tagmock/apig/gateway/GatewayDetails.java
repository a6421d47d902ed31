package dev.tagmock.apig.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tagmock.api.Rejected;
import dev.tagmock.apig.ApigBodies.Declared;
import dev.tagmock.apig.ApigError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway is made of besides its name and tags, as far as somebody has said so (lifecycle contract, section 8). Read off requests and
 * fixtures, and kept in the store; its fields are named as each of these names them. The constraints are the vendor's; what has to be
 * there where networks are real, the group {@link Declared} says. What is empty counts as not given, but for the description.
 *
 * @param description 0–255 code points without angle brackets
 * @param maintainBegin one of six hours, like {@code 22:00:00}
 * @param bandwidthSize of the way out in Mbit/s; 0 for no way out
 * @param ingressBandwidthSize of the public way in in Mbit/s; 0 for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatewayDetails(
        @NotEmpty(groups = Declared.class) @Nullable String specId,

        @NotEmpty(groups = Declared.class) @Pattern(regexp = ID) @Nullable
        String vpcId,

        @NotEmpty(groups = Declared.class) @Pattern(regexp = ID) @Nullable
        String subnetId,

        @NotEmpty(groups = Declared.class) @Pattern(regexp = ID) @Nullable
        String securityGroupId,

        @NotEmpty(groups = Declared.class) @Size(max = 10) @Nullable
        List<@NotNull @Size(max = LONGEST) String> availableZoneIds,

        @Pattern(regexp = DESCRIPTION) @Nullable String description,
        @Pattern(regexp = HOUR) @Nullable String maintainBegin,
        @Pattern(regexp = HOUR) @Nullable String maintainEnd,
        @Min(0) @Max(MOST_BANDWIDTH) @Nullable Integer bandwidthSize,
        @Pattern(regexp = CHARGING_MODE) @Nullable String bandwidthChargingMode,
        @Min(0) @Max(MOST_BANDWIDTH) @Nullable Integer ingressBandwidthSize,
        @Pattern(regexp = CHARGING_MODE) @Nullable String ingressBandwidthChargingMode,
        @Pattern(regexp = "elb|lvs") @Nullable String loadbalancerProvider,
        @Pattern(regexp = SERVICE_NAME) @Nullable String vpcepServiceName,
        @Size(max = LONGEST) @Nullable String enterpriseProjectId) {
    static final int MOST_BANDWIDTH = 2000;
    static final String CHARGING_MODE = "bandwidth|traffic";

    static final GatewayDetails NONE = new GatewayDetails(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Of an id of a network's: 64 code points, whatever they are. */
    static final String ID = "(?s).{0,64}";

    static final String DESCRIPTION = "[^<>]{0,255}";
    static final String SERVICE_NAME = "[A-Za-z0-9_-]{0,16}";
    static final String HOUR = "(02|06|10|14|18|22):00:00";
    static final int LONGEST = 255;
    private static final java.util.regex.Pattern EDITION =
            java.util.regex.Pattern.compile("(NLB_)?(BASIC|PROFESSIONAL|ENTERPRISE|PLATINUM)(_IPV6)?|PLATINUM_X[2-8]");

    GatewayDetails {
        specId = given(specId);
        vpcId = given(vpcId);
        subnetId = given(subnetId);
        securityGroupId = given(securityGroupId);
        availableZoneIds = availableZoneIds == null || availableZoneIds.isEmpty() ? null : availableZoneIds;
        // One end of the maintenance window alone is four hours from the other.
        maintainBegin = maintainBegin == null ? later(maintainEnd, 20) : maintainBegin;
        maintainEnd = maintainEnd == null ? later(maintainBegin, 4) : maintainEnd;
        vpcepServiceName = given(vpcepServiceName);
        enterpriseProjectId = given(enterpriseProjectId);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What a gateway of an edition is made of, as far as that says. */
    static GatewayDetails ofEdition(String specId) {
        return new GatewayDetails(
                specId, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What one is made of that has a way out, or with a size of 0, none. */
    static GatewayDetails ofWayOut(@Nullable Integer size, @Nullable String chargingMode) {
        return new GatewayDetails(
                null, null, null, null, null, null, null, null, size, chargingMode, null, null, null, null, null);
    }

    /** What one is made of that has a public way in, or with a size of 0, none. */
    static GatewayDetails ofWayIn(int size, @Nullable String chargingMode) {
        return new GatewayDetails(
                null, null, null, null, null, null, null, null, null, null, size, chargingMode, null, null, null);
    }

    /** Of these, what another gateway would not have by itself. */
    GatewayDetails unusual() {
        return new GatewayDetails(
                unless("BASIC", specId),
                vpcId,
                subnetId,
                securityGroupId,
                availableZoneIds,
                unless("", description),
                unless("22:00:00", maintainBegin),
                unless("22:00:00".equals(maintainBegin) ? maintainEnd : "", maintainEnd),
                unless(0, bandwidthSize),
                unless("bandwidth", bandwidthChargingMode),
                unless(0, ingressBandwidthSize),
                unless("bandwidth", ingressBandwidthChargingMode),
                unless("elb", loadbalancerProvider),
                unless("apig", vpcepServiceName),
                unless("0", enterpriseProjectId));
    }

    private static <T> @Nullable T unless(@Nullable T usual, @Nullable T given) {
        return Objects.equals(usual, given) ? null : given;
    }

    boolean hasWayOut() {
        return GatewayAddresses.size(bandwidthSize) > 0;
    }

    boolean hasWayIn() {
        return GatewayAddresses.size(ingressBandwidthSize) > 0;
    }

    /** Whether the maintenance window, if one is given, is of four hours. */
    boolean hasWindow() {
        return maintainBegin == null || Objects.equals(maintainEnd, later(maintainBegin, 4));
    }

    /** Whether the edition, if one is given, is one. */
    boolean hasEdition() {
        return specId == null || EDITION.matcher(specId).matches();
    }

    /**
     * Sees to the maintenance window and the edition, which the vendor checks last.
     *
     * @throws Rejected if the window is not of four hours, or the edition is none
     */
    void check() {
        if (!hasWindow()) {
            throw ApigError.WRONG_WINDOW.rejected();
        }
        if (!hasEdition()) {
            throw ApigError.SPEC_NOT_FOUND.rejected();
        }
    }

    /** So many hours later; null for no hour of those that are allowed. */
    private static @Nullable String later(@Nullable String time, int hours) {
        return time == null || !time.matches(HOUR)
                ? null
                : LocalTime.parse(time).plusHours(hours).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
}
