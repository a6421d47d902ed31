package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 5: what clients ask before their first call, where credentials are verified. */
@StrictApigTest
class IdentityQueriesTest {
    private static final Signer ALICE = new Signer("AKALICE", "alice-secret-key");
    private static final String LINKS = "\"links\":{\"next\":null,\"previous\":null,\"self\":null}";
    private static final String ACME = Named.of("domain", "acme").id();
    private static final String PROJECT = project(StrictApigTest.PROJECT, "eu-de");
    private static final String PART = project("10000000000000000000000000000003", "eu-de_part");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"eu-de, true", "eu-nl, false", "EU-DE, false", "eu, false", "'', false"})
    void aProjectByName(String name, boolean found) {
        String expected = """
                {"projects":[%s],%s}""".formatted((found ? PROJECT : ""), LINKS);
        assertThat(byToken("/v3/projects?name=" + name)).isEqualTo(expected);
        assertThat(bySignature("/v3/projects", "name=" + name)).isEqualTo(expected);
    }

    @Test
    void allOfACallersProjects() {
        String expected = """
                {"projects":[%s,%s],%s}""".formatted(PROJECT, PART, LINKS);
        assertThat(byToken("/v3/projects")).isEqualTo(expected);
        assertThat(bySignature("/v3/projects", "")).isEqualTo(expected);
        // A token for no project is a user's all the same.
        assertThat(new Http(port)
                        .get("/v3/projects", "X-Auth-Token", "alice-domain-token")
                        .body())
                .isEqualTo(expected);
    }

    @Test
    void aBodyOnAGetIsTolerated() {
        String[] signed = ALICE.headers("GET", "/v3/projects", "name=eu-de", "{}", Instant.now());
        String expected = """
                {"projects":[%s],%s}""".formatted(PROJECT, LINKS);
        assertThat(new Http(port)
                        .send("GET", "/v3/projects?name=eu-de", new byte[] {'{', '}'}, signed)
                        .body())
                .isEqualTo(expected);
        assertThat(new Http(port)
                        .send(
                                "GET",
                                "/v3/projects?name=eu-de",
                                new byte[] {'{', '}'},
                                "X-Auth-Token",
                                "alice-token",
                                "Content-Type",
                                "application/json")
                        .body())
                .isEqualTo(expected);
    }

    /** As with a name that comes once: no list of names is asked for. */
    @Test
    void ofRepeatedNamesTheFirstCounts() {
        assertThat(byToken("/v3/projects?name=eu-de&name=eu-nl")).isEqualTo("""
                        {"projects":[%s],%s}""".formatted(PROJECT, LINKS));
        assertThat(byToken("/v3/auth/domains?name=acme&name=x")).contains("\"name\":\"acme\"");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "name=acme, true", "name=acme.example, false", "name=, false"})
    void theCallersDomain(String query, boolean found) {
        String item = """
                {"id":"%s","name":"acme","description":"","enabled":true,%s}""".formatted(ACME, LINKS);
        String expected = """
                {"domains":[%s],%s}""".formatted((found ? item : ""), LINKS);
        assertThat(byToken("/v3/auth/domains?" + query)).isEqualTo(expected);
        assertThat(bySignature("/v3/auth/domains", query)).isEqualTo(expected);
    }

    @Test
    void theCatalogOfTheCallersProject() {
        String base = "http://127.0.0.1:" + port;
        String url = base + "/v2/" + StrictApigTest.PROJECT;
        String expected = """
                {"catalog":[%s,\
                %s,\
                %s],%s}""".formatted(
                        IssueTokenTest.service("iam", "identity", "eu-de", base + "/v3"),
                        IssueTokenTest.service("apig", "apig", "eu-de", url),
                        IssueTokenTest.service("evs", "volumev2", "eu-de", url),
                        LINKS);
        assertThat(byToken("/v3/auth/catalog")).isEqualTo(expected);
        assertThat(bySignature("/v3/auth/catalog", "")).isEqualTo(expected);
        assertThat(new Http(port)
                        .get("/v3/auth/catalog", "X-Auth-Token", "alice-domain-token")
                        .body())
                .isEqualTo("""
                        {"catalog":[%s],\
                        %s}""".formatted(IssueTokenTest.service("iam", "identity", "local", base + "/v3"), LINKS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects", "/v3/auth/domains", "/v3/auth/catalog"})
    void badCredentials(String path) {
        Iam.unauthorized(new Http(port).get(path, "X-Auth-Token", "no-such-token"));
        Iam.unauthorized(new Http(port).get(path, "X-Auth-Token", "alice-old-token"));
        Iam.unauthorized(new Http(port).get(path, new Signer("AKALICE", "wrong").headers("GET", path, "")));
        Iam.unauthorized(new Http(port).get(path, new Signer("AKNONE", "wrong").headers("GET", path, "")));
        Iam.unauthorized(new Http(port)
                .get(path, ALICE.headers("GET", path, "", "", Instant.now().minusSeconds(1000))));
    }

    private String byToken(String path) {
        return ok(new Http(port).get(path, "X-Auth-Token", "alice-token"));
    }

    private String bySignature(String path, String query) {
        return ok(new Http(port).get(path + "?" + query, ALICE.headers("GET", path, query, "", Instant.now())));
    }

    private static String ok(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        return reply.body();
    }

    private static String project(String id, String name) {
        return """
                {"id":"%s","name":"%s","description":"","domain_id":"%s\
                ","parent_id":"%s","enabled":true,"is_domain":false,%s}""".formatted(id, name, ACME, ACME, LINKS);
    }
}
