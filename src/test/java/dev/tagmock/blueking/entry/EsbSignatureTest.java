package dev.tagmock.blueking.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.api.Rejected;
import dev.tagmock.api.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of contract section 2.2, and how long a signature lives. */
class EsbSignatureTest {
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1936162716);

    @ParameterizedTest(name = "{0}?{1}")
    @CsvSource({
        "/echo/, abc=xyz&bk_nonce=12345&bk_timestamp=1936162716, valid-secret, 8lzxAJAoNX4D3O1QXfDpH+TzD20=",
        "/blueking/component/, p1=1&p2=abc, test, S73XVZx3HvPRcak1z3k7jUkA7FM=",
        "/blueking/component/, p2=abc&p1=1, test, S73XVZx3HvPRcak1z3k7jUkA7FM="
    })
    void vectors(String path, String query, String secret, String value) {
        EsbSignature signature = signature(path, query + "&bk_signature=" + value.replace("+", "%2B"));
        assertThat(signature.isMadeWith(new Secret(secret))).isTrue();
        assertThat(signature.isMadeWith(new Secret(secret + "x"))).isFalse();
        assertThat(signature(path + "x", query + "&bk_signature=" + value.replace("+", "%2B"))
                        .isMadeWith(new Secret(secret)))
                .isFalse();
    }

    @ParameterizedTest(name = "after {0} s: {1}")
    @CsvSource({"0, true", "299, true", "300, true", "301, false", "86400, false", "-301, true"})
    void livesFor300Seconds(long age, boolean alive) {
        EsbSignature signature = signature("/echo/", "bk_nonce=1&bk_timestamp=1936162716&bk_signature=s");
        Clock clock = Clock.fixed(SIGNED_AT.plusSeconds(age), ZoneOffset.UTC);
        if (alive) {
            assertThatCode(() -> signature.requireRecent(clock)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> signature.requireRecent(clock))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.error()).isEqualTo(EsbError.TIMESTAMP_EXPIRED));
        }
    }

    @Test
    void anEmptyOneIsNone() {
        assertThat(EsbSignature.of("GET", "/echo/", "bk_nonce=1")).isNull();
        assertThat(EsbSignature.of("GET", "/echo/", "bk_signature=")).isNull();
        assertThat(EsbSignature.of("GET", "/echo/", null)).isNull();
    }

    private static EsbSignature signature(String path, String query) {
        return Objects.requireNonNull(EsbSignature.of("GET", path, query));
    }
}
