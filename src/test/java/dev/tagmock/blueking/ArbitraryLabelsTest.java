package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever text labels are made of, halves of surrogate pairs too: the answer is the vendor's. */
@ServerTest
class ArbitraryLabelsTest {
    @LocalServerPort
    private int port;

    static LongStream seeds() {
        return ThreadLocalRandom.current().longs(150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswerIsTheVendors(long seed) {
        Random random = new Random(seed);
        StringBuilder labels = new StringBuilder("{");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            labels.append(i == 0 ? "" : ",").append(text(random)).append(':').append(value(random));
        }
        Reply reply =
                new Esb(port).add(Ids.number(), Ids.number(), labels.append('}').toString());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("code").intValue()).as(labels.toString()).isIn(0, 1199000, 1199006);
        assertThat(reply.json().propertyNames())
                .containsExactly("result", "code", "data", "message", "permission", "request_id");
    }

    private static String value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> Integer.toString(random.nextInt());
            default -> text(random);
        };
    }

    /** A JSON string of any UTF-16 units, each written as an escape or, where it may be, as it is. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("\"");
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            char c = random.nextBoolean() ? (char) ('a' + random.nextInt(26)) : (char) random.nextInt(0x10000);
            boolean plain = c > ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c) && random.nextBoolean();
            text.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return text.append('"').toString();
    }
}
