package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.Signer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, section 5, by default: everybody gets a token, and there is a project for every name. */
@ServerTest
class OpenIdentityTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"id, f00, f00", "name, eu-de, eu-de", "name, a.b c, a.b c"})
    void everybodyGetsATokenThatWorks(String field, String project, String name) {
        Reply reply =
                Iam.issue(port, Iam.request("anybody", "anything", "any", Map.of("project", Map.of(field, project))));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().at("/token/project/name").stringValue()).isEqualTo(name);
        String id = reply.json().at("/token/project/id").stringValue();
        assertThat(reply.json().at("/token/catalog/2/endpoints/0/url").stringValue())
                .endsWith("/v2/" + id);
        assertThat(new Http(port)
                        .get(
                                "/v2/" + id + "/apigw/instances/gw/instance-tags",
                                "X-Auth-Token",
                                reply.header("X-Subject-Token"))
                        .status())
                .isEqualTo(200);
    }

    /** Garbled ones are tokens like any other here, and no name is none. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bnVsbA.", "e30.", "W10.", "MQ.", ".", "bnVsbA", "eyJpZGVudGl0eSI6bnVsbH0.x"})
    void garbledTokens(String token) {
        assertThat(new Http(port).get("/v3/projects", "X-Auth-Token", token).status())
                .isEqualTo(200);
        assertThat(new Http(port)
                        .get("/v2/p/apigw/instances", "X-Auth-Token", token)
                        .status())
                .isEqualTo(200);
        assertThat(new Http(port)
                        .get("/v3/auth/tokens", "X-Auth-Token", "any", "X-Subject-Token", token)
                        .status())
                .isIn(200, 404);
        assertThat(new Http(port)
                        .get("/v3/projects?name=", "X-Auth-Token", token)
                        .json()
                        .get("projects"))
                .isEmpty();
    }

    /** A project that is declared without a name keeps the one under which its id was given out; it is listed once. */
    @Test
    void aDeclaredProjectKeepsItsName() {
        JsonNode project = new Http(port)
                .get("/v3/projects?name=kept-name", "X-Auth-Token", "any")
                .json()
                .at("/projects/0");
        String id = project.get("id").stringValue();
        new Http(port).send("PUT", "/_tagmock/state?project_id=" + id, """
                                {"apig":{"projects":[{"id":"%s"}]}}""".formatted(id)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(new Http(port)
                        .get("/v3/projects/" + id, "X-Auth-Token", "any")
                        .json()
                        .at("/project/name"))
                .isEqualTo(project.get("name"));
        assertThat(new Http(port)
                        .get("/v3/projects", "X-Auth-Token", "any")
                        .json()
                        .get("projects")
                        .valueStream()
                        .filter(one -> one.get("id").stringValue().equals(id)))
                .hasSize(1);
    }

    /** The same name is the same project, whoever asks by whatever way. */
    @Test
    void thereIsOneProjectForEveryName() {
        Reply byToken = new Http(port).get("/v3/projects?name=somewhere", "X-Auth-Token", "any");
        Reply bySignature =
                new Http(port).get("/v3/projects?name=somewhere", new Signer("AK", "SK").headers("GET", "/", ""));
        assertThat(byToken.json().get("projects")).hasSize(1);
        assertThat(byToken.json().at("/projects/0/name").stringValue()).isEqualTo("somewhere");
        assertThat(bySignature.body()).isEqualTo(byToken.body());
        String issued = Iam.request("u", "p", "d", Map.of("project", Map.of("name", "somewhere")));
        assertThat(Iam.issue(port, issued).json().at("/token/project/id"))
                .isEqualTo(byToken.json().at("/projects/0/id"));
        assertThat(new Http(port)
                        .get("/v3/projects?name=elsewhere", "X-Auth-Token", "any")
                        .json()
                        .at("/projects/0/id"))
                .isNotEqualTo(byToken.json().at("/projects/0/id"));
    }

    @Test
    void everyDomainIsTheCallers() {
        assertThat(new Http(port)
                        .get("/v3/auth/domains?name=any", "X-Auth-Token", "any")
                        .json()
                        .at("/domains/0/name")
                        .stringValue())
                .isEqualTo("any");
        assertThat(new Http(port)
                        .get("/v3/auth/domains", "X-Auth-Token", "any")
                        .json()
                        .get("domains"))
                .hasSize(1);
        assertThat(new Http(port)
                        .get("/v3/auth/catalog", "X-Auth-Token", "any")
                        .json()
                        .get("catalog"))
                .hasSize(3);
    }

    /** HTTP/1.0 may leave out the Host; the addresses in the catalog are real all the same. */
    @Test
    void aCallerThatNamesNoHost() {
        String answer = RawSocket.exchange(port, "GET /v3/auth/catalog HTTP/1.0\r\nX-Auth-Token: any\r\n\r\n");
        assertThat(answer).contains(":" + port + "/v3\"").doesNotContain("null/v3");
    }
}
