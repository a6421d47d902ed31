package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictApigTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lifecycle contract, section 14, where credentials are verified. */
@StrictApigTest
class StrictIdentityTest {
    private static final String ALICE =
            Identity.of("alice", "acme", null).user().id();

    private final Http http;

    StrictIdentityTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest(name = "{0} about {1}: {2}")
    @CsvSource({
        "alice-token, alice-token, 200",
        "alice-token, alice-domain-token, 200",
        "alice-token, owner-token, 403",
        "alice-token, alice-old-token, 404",
        "alice-token, none, 404",
        "alice-old-token, alice-token, 401",
        "none, alice-token, 401"
    })
    void tokensAreShownToTheirOwners(String token, String subject, int status) {
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply shown = http.send(
                    method, "/v3/auth/tokens", new byte[0], "X-Auth-Token", token, "X-Subject-Token", subject);
            assertThat(shown.status()).isEqualTo(status);
        }
    }

    @Test
    void aTokenKnowsItsUserWithoutAName() {
        Reply byId = http.post("/v3/auth/tokens", """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {"id": "%s",
                "password": "alice-password"}}}, "scope": {"project": {"name": "eu-de", "domain": {"id": "x"}}}}}
                """.formatted(ALICE));
        assertThat(byId.status()).isEqualTo(201);
        assertThat(byId.json().at("/token/user/name").stringValue()).isEqualTo("alice");
        Reply byDomainsId = http.post(
                "/v3/auth/tokens", """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "alice",
                "password": "alice-password", "domain": {"id": "%s"}}}}}}
                """.formatted(Named.of("domain", "acme").id()));
        assertThat(byDomainsId.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"alice-token, 201", "alice-domain-token, 201", "alice-old-token, 401", "none, 401"})
    void byAnotherToken(String token, int status) {
        Reply issued = http.post("/v3/auth/tokens", """
                {"auth": {"identity": {"methods": ["token"], "token": {"id": "%s"}},
                "scope": {"project": {"name": "eu-de"}}}}
                """.formatted(token));
        assertThat(issued.status()).isEqualTo(status);
        if (status == 201) {
            assertThat(http.get("/v3/projects", "X-Auth-Token", issued.header("X-Subject-Token"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/users/<alice>, 200",
        "/v3/users/<alice>/projects, 200",
        "/v3/users/other, 404",
        "/v3/users/other/projects, 404",
        "/v3/projects/10000000000000000000000000000001, 200",
        "/v3/projects/10000000000000000000000000000002, 404",
        "/v3/projects/none, 404"
    })
    void onesOwn(String path, int status) {
        assertThat(http.get(path.replace("<alice>", ALICE), "X-Auth-Token", "alice-token")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"alice, 1", "reader, 1", "owner.of.all, 0", "nobody-such, 0"})
    void usersOfOnesDomain(String name, int count) {
        assertThat(http.get("/v3/users?name=" + name, "X-Auth-Token", "alice-token")
                        .json()
                        .get("users"))
                .hasSize(count);
    }

    /** Whoever has nothing to sign a token with has no issued token: anybody could have made it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "."})
    void aTokenThatIsSignedWithNothingIsNobodys(String rest) {
        String forged = new Tokens(new IamDirectory())
                .issue(new Claims(
                        Identity.of("alice", "acme", StrictApigTest.PROJECT),
                        false,
                        Claims.BY_PASSWORD,
                        Instant.now(),
                        Instant.now().plusSeconds(60)));
        Iam.unauthorized(http.get("/v3/projects", "X-Auth-Token", forged + rest));
    }
}
