package dev.tagmock.world;

import dev.tagmock.api.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the values of fixtures that Jackson would read otherwise than people mean them. */
class FixtureValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    FixtureValues() {
        addDeserializer(Instant.class, new MomentReader());
        addDeserializer(Secret.class, new SecretReader());
    }

    /** From text alone: of a number Jackson makes seconds, and 20990101 would be a day of 1970. */
    private static class MomentReader extends StdDeserializer<Instant> {
        MomentReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return Instant.parse(parser.getString());
            } catch (DateTimeException e) {
                throw context.weirdStringException("", Instant.class, "not a moment");
            }
        }
    }

    /** As every other text: 0123 unquoted is one, too. */
    private static class SecretReader extends StdDeserializer<Secret> {
        SecretReader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) {
            String text = context.readValue(parser, String.class);
            if (Secret.MASK.equals(text)) {
                throw context.weirdStringException("", Secret.class, "masked");
            }
            return new Secret(text);
        }
    }
}
