package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 1: keys of 1–128 and values of 0–255 code points, however many bytes or UTF-16 units these take. */
@ServerTest
class TagLengthsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"a", "键", "𠮷"})
    void theLongestKeyAndValue(String letter) {
        TestGateway gateway = new TestGateway(port);
        String key = letter.repeat(128);
        String value = letter.repeat(255);
        Answer.DONE.isGivenBy(gateway.create(key, value));
        assertThat(gateway.tags()).containsExactly(entry(key, value));
        Answer.DONE.isGivenBy(gateway.delete(key, value));
        assertThat(gateway.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "键", "𠮷"})
    void oneLongerIsRejectedByCreateAndDelete(String letter) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v");
        Answer.badParameter("key").isGivenBy(gateway.create(letter.repeat(129), "v"));
        Answer.badParameter("key").isGivenBy(gateway.delete(letter.repeat(129), ""));
        Answer.badParameter("value").isGivenBy(gateway.create("k", letter.repeat(256)));
        Answer.badParameter("value").isGivenBy(gateway.delete("k", letter.repeat(256)));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    @Test
    void twentyOfTheLongest() {
        TestGateway gateway = new TestGateway(port);
        String[] tags = new String[40];
        for (int i = 0; i < 20; i++) {
            tags[2 * i] = "𠮷".repeat(126) + (10 + i);
            tags[2 * i + 1] = "𠮷".repeat(255);
        }
        Answer.DONE.isGivenBy(gateway.create(tags));
        assertThat(gateway.tags())
                .hasSize(20)
                .allSatisfy((key, value) -> assertThat(value).isEqualTo("𠮷".repeat(255)));
    }
}
