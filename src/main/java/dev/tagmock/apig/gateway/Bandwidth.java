package dev.tagmock.apig.gateway;

import dev.tagmock.api.ExpectedBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Bodies that give a gateway a way in or out (lifecycle contract, section 9). */
final class Bandwidth {
    private static final String EXPECTED = "{\"bandwidth_size\": 5, \"bandwidth_charging_mode\"?}";

    private Bandwidth() {}

    /** Of a way out that there is none of yet. */
    @ExpectedBody(EXPECTED)
    @JsonNaming(SnakeCaseStrategy.class)
    record NewWayOut(
            @NotNull @Min(1) @Max(GatewayDetails.MOST_BANDWIDTH) @JsonDeserialize(using = Digits.class)
            Integer bandwidthSize,

            @Pattern(regexp = GatewayDetails.CHARGING_MODE) @Nullable
            String bandwidthChargingMode) {}

    /** Of a way out, what is given of it. */
    @ExpectedBody(EXPECTED)
    @JsonNaming(SnakeCaseStrategy.class)
    record WayOut(
            @Min(1) @Max(GatewayDetails.MOST_BANDWIDTH) @JsonDeserialize(using = Digits.class) @Nullable
            Integer bandwidthSize,

            @Pattern(regexp = GatewayDetails.CHARGING_MODE) @Nullable
            String bandwidthChargingMode) {}

    /** Of a way in, 5 Mbit/s as far as nothing else is given. */
    @ExpectedBody(EXPECTED)
    @JsonNaming(SnakeCaseStrategy.class)
    record WayIn(
            @Min(1) @Max(GatewayDetails.MOST_BANDWIDTH) @Nullable
            Integer bandwidthSize,

            @Pattern(regexp = GatewayDetails.CHARGING_MODE) @Nullable
            String bandwidthChargingMode) {
        int size() {
            return bandwidthSize == null ? 5 : bandwidthSize;
        }
    }

    /** A number that one client writes as a text of digits. */
    private static class Digits extends StdDeserializer<Integer> {
        Digits() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken() == JsonToken.VALUE_STRING
                            && parser.getString().matches("\\d{1,9}")
                    ? Integer.valueOf(parser.getString())
                    : context.readValue(parser, Integer.class);
        }
    }
}
