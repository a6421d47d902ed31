package dev.tagmock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A gateway answers whatever name it is reached by. */
@ServerTest
class AnyHostTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag_mock:8080",
                "tag_mock",
                "_",
                "-a-.b_c:1",
                "127.0.0.1",
                "999.999.999.999",
                "[::1]:8080",
                "[::1%25eth0]",
                "a..b",
                "example.com.",
                "xn--80ak6aa92e.example",
                "sub!$&'()*+,;=~name:80",
                "%e4%b8%ad:80",
                "name:",
                "name:123456",
                ""
            })
    void isServed(String host) {
        assertThat(tags("Host: " + host + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void orIsThereNone() {
        assertThat(tags("")).startsWith("HTTP/1.1 400 ").contains("\"error_code\":\"APIGW.0201\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\u007fb", "a\u0000"})
    void hasNoControlCharacters(String host) {
        assertThat(tags("Host: " + host + "\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"error_code\":\"APIGW.0201\"");
    }

    /** What a service says of its own addresses goes by the name that it was called by. */
    @ParameterizedTest
    @CsvSource({
        "tag_mock:8080, http://tag_mock:8080/v3/",
        "Tag_Mock, http://tag_mock/v3/",
        "'[::1]:81', 'http://[::1]:81/v3/'"
    })
    void isWhereItsLinksLead(String host, String link) {
        String answer = RawSocket.exchange(port, "GET /v3 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"" + link + "\"");
    }

    private String tags(String host) {
        return RawSocket.exchange(
                port,
                "GET /v2/" + Ids.hex() + "/apigw/instances/gw/instance-tags HTTP/1.1\r\n" + host
                        + "X-Auth-Token: t\r\nConnection: close\r\n\r\n");
    }
}
