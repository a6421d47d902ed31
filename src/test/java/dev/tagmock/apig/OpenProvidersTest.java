package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.Signer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lifecycle contract, section 15, in the open world: from a provider's start to its destroy. */
@ServerTest
class OpenProvidersTest {
    private final Http http;
    private final String base;

    OpenProvidersTest(@LocalServerPort int port) {
        http = new Http(port);
        base = "http://127.0.0.1:" + port;
    }

    @Test
    void openTelekomCloudByPassword() {
        Reply token = http.post("/v3/auth/tokens", request("""
                "scope": {"project": {"name": "eu-de", "domain": {"name": "OTC-1"}}}"""));
        assertThat(token.status()).isEqualTo(201);
        String project = token.json().at("/token/project/id").stringValue();
        assertThat(token.json().at("/token/project/domain/id").stringValue()).isNotEmpty();
        assertVolumes(token.json().at("/token/catalog"), project);
        Reply ofDomain = http.post("/v3/auth/tokens", request("""
                "scope": {"domain": {"name": "OTC-1"}}"""));
        assertThat(ofDomain.status()).isEqualTo(201);
        assertThat(ofDomain.json().get("token").has("project")).isFalse();
        byToken(project, token.header("X-Subject-Token")).openTelekomCloud();
    }

    @Test
    void openTelekomCloudByAccessKey() {
        String key = "AK" + Ids.hex();
        JsonNode projects = signed(key, "/v3/projects", "name=eu-de").get("projects");
        assertThat(projects).hasSize(1);
        String project = projects.at("/0/id").stringValue();
        Reply catalog = http.get("/v3/auth/catalog", concat(headers(key, "GET", "/v3/auth/catalog", "", ""), project));
        assertVolumes(catalog.json().get("catalog"), project);
        assertThat(signed(key, "/v3/auth/domains", "name=OTC-1")
                        .at("/domains/0/name")
                        .stringValue())
                .isEqualTo("OTC-1");
        assertThat(http.get("/v3/auth/catalog", headers(key, "GET", "/v3/auth/catalog", "", ""))
                        .status())
                .isEqualTo(200);
        new ProviderSequences(http, project, (method, path, query, body) -> headers(key, method, path, query, body))
                .openTelekomCloud();
    }

    @Test
    void openTelekomCloudByToken() {
        String token = http.post("/v3/auth/tokens", request("""
                        "scope": {"project": {"name": "eu-de"}}""")).header("X-Subject-Token");
        for (int i = 0; i < 2; i++) {
            Reply shown = http.get("/v3/auth/tokens", "X-Auth-Token", token, "X-Subject-Token", token);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("X-Subject-Token")).isEqualTo(token);
            assertVolumes(
                    shown.json().at("/token/catalog"),
                    shown.json().at("/token/project/id").stringValue());
        }
    }

    @Test
    void huaweiCloudByPassword() {
        Reply token = http.post("/v3/auth/tokens", request("""
                "scope": {"project": {"name": "cn-north-4", "domain": {"name": "OTC-1"}}}"""));
        String value = token.header("X-Subject-Token");
        assertThat(http.get("/v3/auth/domains", "X-Auth-Token", value)
                        .json()
                        .at("/domains/0/name")
                        .stringValue())
                .isEqualTo("OTC-1");
        assertThat(http.get("/v3/users?name=alice", "X-Auth-Token", value)
                        .json()
                        .at("/users/0/id"))
                .isEqualTo(token.json().at("/token/user/id"));
        byToken(token.json().at("/token/project/id").stringValue(), value).huaweiCloud();
    }

    @Test
    void huaweiCloudByAccessKey() {
        String key = "AK" + Ids.hex();
        String project = signed(key, "/v3/projects", "name=cn-north-4")
                .at("/projects/0/id")
                .stringValue();
        assertThat(signed(key, "/v3/auth/domains", "name=mine")
                        .at("/domains/0/name")
                        .stringValue())
                .isEqualTo("mine");
        assertThat(signed(key, "/v3/auth/domains", "").at("/domains/0/name").stringValue())
                .isEqualTo("mine");
        new ProviderSequences(http, project, (method, path, query, body) -> headers(key, method, path, query, body))
                .huaweiCloud();
    }

    @Test
    void huaweiCloudByToken() {
        String token = http.post("/v3/auth/tokens", request("\"scope\": {\"project\": {\"name\": \"eu-de\"}}"))
                .header("X-Subject-Token");
        for (String scope : new String[] {"""
                        {"project": {"name": "eu-de"}}""", """
                                {"domain": {"name": "OTC-1"}}"""}) {
            assertThat(http.post("/v3/auth/tokens", """
                                            {"auth": {"identity": {"methods": ["token"], "token": {"id": "\
                                            %s"}}, "scope": %s}}""".formatted(token, scope)).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void keystoneauth() {
        for (String start : new String[] {"/v3", "/"}) {
            assertThat(http.get(start, "Accept", "application/json").body()).contains(base + "/v3/");
        }
        Reply token = http.post("/v3/auth/tokens?nocatalog", request("\"scope\": \"unscoped\""));
        assertThat(token.status()).isEqualTo(201);
        Reply scoped = http.post("/v3/auth/tokens", request("\"scope\": {\"project\": {\"name\": \"eu-de\"}}"));
        String url = scoped.json().at("/token/catalog/1/endpoints/0/url").stringValue();
        assertThat(http.get(
                                url.substring(base.length()) + "/apigw/instances",
                                "X-Auth-Token",
                                scoped.header("X-Subject-Token"))
                        .status())
                .isEqualTo(200);
    }

    private void assertVolumes(JsonNode catalog, String project) {
        JsonNode volumes = catalog.valueStream()
                .filter(service -> service.get("type").stringValue().equals("volumev2"))
                .findFirst()
                .orElseThrow();
        assertThat(volumes.at("/endpoints/0/region").stringValue()).isEqualTo("eu-de");
        assertThat(volumes.at("/endpoints/0/url").stringValue()).isEqualTo(base + "/v2/" + project);
    }

    private ProviderSequences byToken(String project, String token) {
        return new ProviderSequences(
                http, project, (method, path, query, body) -> new String[] {"X-Auth-Token", token});
    }

    private JsonNode signed(String accessKey, String path, String query) {
        Reply reply = http.get(path + "?" + query, headers(accessKey, "GET", path, query, ""));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private static String[] headers(String accessKey, String method, String path, String query, String body) {
        return new Signer(accessKey, "SK").headers(method, path, query, body, Instant.now());
    }

    private static String[] concat(String[] signed, String project) {
        return new String[] {signed[0], signed[1], signed[2], signed[3], "X-Project-Id", project};
    }

    private static String request(String scope) {
        return """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "alice",
                "password": "secret", "domain": {"name": "OTC-1"}}}}, %s}}""".formatted(scope);
    }
}
