package dev.tagmock.control.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Whatever goes by time in the emulated APIs goes by the time that a test sets; nothing else does. On a server of its own. */
@ServerTest
@TestPropertySource(properties = {"tagmock.credentials=declared", "tagmock.fixtures=" + StrictApigTest.FIXTURES})
@Execution(ExecutionMode.SAME_THREAD)
class ClockTest {
    private static final String CLOCK = "/_tagmock/clock";
    private static final String TAGS = "/v2/" + StrictApigTest.PROJECT + "/apigw/instances/gw-1/instance-tags";
    private static final Signer SIGNER = new Signer("AKALICE", "alice-secret-key");

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @AfterEach
    void reset() {
        assertThat(http.send("DELETE", CLOCK, new byte[0]).status()).isEqualTo(204);
        assertThat(http.get(CLOCK).json().get("offset").stringValue()).isEqualTo("PT0S");
    }

    @Test
    void itGoesOnFromWhereItIsSet() {
        Reply reply = put("""
                {"now":"2031-05-06T07:08:09Z"}""");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(now(reply)).isCloseTo(Instant.parse("2031-05-06T07:08:09Z"), within(10, ChronoUnit.SECONDS));
        Reply later = put("""
                {"advance":"PT25H"}""");
        assertThat(now(later)).isCloseTo(Instant.parse("2031-05-07T08:08:09Z"), within(20, ChronoUnit.SECONDS));
        Reply index = http.get("/_tagmock");
        assertThat(index.json().at("/clock/offset")).isEqualTo(later.json().get("offset"));
        assertThat(Duration.parse(later.json().get("offset").stringValue()))
                .isCloseTo(Duration.between(Instant.now(), now(later)), Duration.ofSeconds(20));
    }

    @Test
    void tokensExpire() {
        String token = http.post("/v3/auth/tokens", """
                {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"alice",\
                "password":"alice-password","domain":{"name":"acme"}}}},"scope":{"project":{"id":"%s"}}}}""".formatted(StrictApigTest.PROJECT))
                .header("X-Subject-Token");
        assertThat(http.get(TAGS, "X-Auth-Token", token).status()).isEqualTo(200);
        put("""
                {"advance":"PT23H59M"}""");
        assertThat(http.get(TAGS, "X-Auth-Token", token).status()).isEqualTo(200);
        put("""
                {"advance":"PT2M"}""");
        assertThat(http.get(TAGS, "X-Auth-Token", token).status()).isEqualTo(401);
        put("""
                {"advance":"PT-2M"}""");
        assertThat(http.get(TAGS, "X-Auth-Token", token).status()).isEqualTo(200);
    }

    @Test
    void signaturesAreOfThatTime() {
        assertThat(signed(Instant.now())).isEqualTo(200);
        put("""
                {"now":"2031-05-06T07:08:09Z"}""");
        assertThat(signed(Instant.now())).isEqualTo(401);
        assertThat(signed(Instant.parse("2031-05-06T07:08:10Z"))).isEqualTo(200);
    }

    @Test
    void whatIsCreatedIsOfThatTimeAndTheJournalIsNot() {
        put("""
                {"now":"2031-05-06T07:08:09Z"}""");
        String gateway = "/v2/" + StrictApigTest.PROJECT + "/apigw/instances/" + Ids.hex();
        Reply reply = http.get(gateway, "X-Auth-Token", "alice-token");
        assertThat(Instant.ofEpochMilli(reply.json().get("create_time").longValue()))
                .isBetween(Instant.parse("2031-05-06T07:08:09Z"), Instant.parse("2031-05-06T07:09:00Z"));
        JsonNode entry =
                http.get("/_tagmock/requests/" + reply.header("X-Request-Id")).json();
        assertThat(Instant.parse(entry.get("time").stringValue()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.HOURS));
    }

    @Test
    void aResetOfEverythingSetsItBackAndThatOfOnePartDoesNot() {
        put("""
                {"advance":"PT25H"}""");
        http.post("/_tagmock/reset?project_id=" + StrictApigTest.OTHER_PROJECT, "");
        assertThat(http.get(CLOCK).json().get("offset").stringValue()).isEqualTo("PT25H");
        http.post("/_tagmock/reset", "");
        assertThat(http.get(CLOCK).json().get("offset").stringValue()).isEqualTo("PT0S");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | body: must have either now or advance", """
                        {"now":"2031-05-06T07:08:09Z","advance":"PT1H"} | body: must have either now or advance""", """
                        {"now":"tomorrow"} | now: must be a moment like 2099-01-01T00:00:00Z""", """
                        {"now":"1969-12-31T23:59:59Z"} | now: must lead to a time from 1970-01-01T00:00:00Z to before 3000-01-01T00:00:00Z""", """
                        {"now":5} | now: must be text""", """
                        {"advance":"25h"} | advance: must be a duration like PT25H""", """
                        {"advance":"PT2562047788015215H"} | advance: must lead to a time from 1970-01-01T00:00:00Z to before 3000-01-01T00:00:00Z""", """
                        {"advanced":"PT1H"} | advanced: unknown field, did you mean advance?"""})
    void whatItCannotBeSetTo(String body, String error) {
        Reply reply = put(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").stringValue()).isEqualTo(error);
        assertThat(http.get(CLOCK).json().get("offset").stringValue()).isEqualTo("PT0S");
    }

    private int signed(Instant moment) {
        return http.get(TAGS, SIGNER.headers("GET", TAGS, "", "", moment)).status();
    }

    private Reply put(String body) {
        return http.send("PUT", CLOCK, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant now(Reply reply) {
        return Instant.parse(reply.json().get("now").stringValue());
    }
}
