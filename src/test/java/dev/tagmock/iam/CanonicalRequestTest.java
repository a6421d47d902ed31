package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps 3 and 4 of contract section 6, one text at a time. */
class CanonicalRequestTest {
    @ParameterizedTest
    @CsvSource({
        "/v2/p, /v2/p/",
        "/v2/p/, /v2/p/",
        "/v2/%7Bp%7d, /v2/%7Bp%7D/",
        "/v2/a+b, /v2/a%2Bb/",
        "/v2/~a*, /v2/~a%2A/",
        "/v2/%zz, /v2/%25zz/"
    })
    void paths(String sent, String signed) {
        assertThat(lines(sent, "").get(1)).isEqualTo(signed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "b=2&a=1, a=1&b=2",
        "a=2&a=10, a=10&a=2",
        "a, a=",
        "a=b=c, a=b%3Dc",
        "&a=1&, a=1",
        "a=x+y, a=x%20y",
        "a=%E9%94%AE, a=%E9%94%AE",
        "a=%zz, a=%25zz",
        "%=1, %25=1"
    })
    void queries(String sent, String signed) {
        assertThat(lines("/v2", sent).get(2)).isEqualTo(signed);
    }

    private static List<String> lines(String path, String query) {
        SignedRequest request = new SignedRequest("GET", path, query, name -> "", "");
        return new CanonicalRequest(request, List.of(), false).text().lines().toList();
    }
}
