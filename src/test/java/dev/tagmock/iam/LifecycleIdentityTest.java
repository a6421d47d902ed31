package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lifecycle contract, section 14, in the open world. */
@ServerTest
class LifecycleIdentityTest {
    private static final String PASSWORD =
            "{'auth':{'identity':{'methods':['password'],'password':{'user':<user>}},'scope':<scope>}}";

    private final Http http;
    private final String base;

    LifecycleIdentityTest(@LocalServerPort int port) {
        http = new Http(port);
        base = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @CsvSource({"/v3", "/v3/"})
    void theVersion(String path) {
        Reply version = http.get(path);
        assertThat(version.status()).isEqualTo(200);
        assertThat(version.body()).isEqualTo("""
                {"version":%s}""".formatted(version()));
    }

    @Test
    void theVersionsForWhoKnowsNoMoreThanTheHost() {
        Reply versions = http.get("/", "Accept", "application/json");
        assertThat(versions.status()).isEqualTo(300);
        assertThat(versions.body()).isEqualTo("""
                {"versions":{"values":[%s]}}""".formatted(version()));
        for (String accept : List.of("*/*", "text/html", "text/html,application/json")) {
            assertThat(http.get("/", "Accept", accept).header("Content-Type")).startsWith("text/html");
        }
    }

    private String version() {
        return quoted("{'id':'v3.6','status':'stable','updated':'2016-04-04T00:00:00Z','links':[{'rel':'self','href':'"
                + base + "/v3/'}],'media-types':[{'base':'application/json',"
                + "'type':'application/vnd.openstack.identity-v3+json'}]}");
    }

    @ParameterizedTest(name = "password: user {0} for {1} is {2} of {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name':'u','password':'p','domain':{'name':'d'}} | {'project':{'name':'eu-de'}} | u | d | eu-de
            {'name':'u','password':'p','domain':{'name':'d'}} | {'project':{'name':'eu-de','domain':{'name':'d'}}} | u | d | eu-de
            {'name':'u','password':'p','domain':{'name':'d'}} | {'project':{'name':'eu-de'},'domain':{'name':'d'}} | u | d | eu-de
            {'name':'u','password':'p','domain':{'id':'4d'}}  | {'project':{'id':'77'}}  | u  | 4d | 77
            {'id':'4u','password':'p'}                        | {'project':{'id':'77'}}  | 4u | tagmock | 77
            {'name':'u','password':'p','domain':{'name':'d'}} | 'unscoped'               | u | d | none
            {'name':'u','password':'p','domain':{'name':'d'}} | {'domain':{'name':'d'}}  | u | d | none
            {'name':'u','password':'p','domain':{'name':'d'}} | {'domain':{'id':'4d'}}   | u | d | none
            """)
    void byPassword(String user, String scope, String name, String domain, String project) {
        Reply issued = issue(PASSWORD.replace("<user>", user).replace("<scope>", scope));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        JsonNode token = issued.json().get("token");
        assertThat(token.at("/user/name").stringValue()).isEqualTo(name);
        assertThat(token.at("/user/domain/name").stringValue()).isEqualTo(domain);
        assertThat(token.at("/project/name").asString("none")).isEqualTo(project);
        assertThat(token.has("domain")).isEqualTo(scope.startsWith("{'domain'"));
        if (token.has("project")) {
            assertThat(token.at("/project/domain")).isEqualTo(token.at("/user/domain"));
        }
        Reply shown = http.get("/v3/auth/tokens", both(issued.header("X-Subject-Token")));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(issued.body());
        assertThat(shown.header("X-Subject-Token")).isEqualTo(issued.header("X-Subject-Token"));
    }

    @Test
    void anIdThatNobodyHasIsTakenAsItIs() {
        JsonNode token = issue(PASSWORD.replace("<user>", "{'id':'4u','password':'p','domain':{'id':'4d'}}")
                        .replace("<scope>", "'unscoped'"))
                .json()
                .get("token");
        assertThat(token.at("/user/id").stringValue()).isEqualTo("4u");
        assertThat(token.at("/user/domain/id").stringValue()).isEqualTo("4d");
    }

    @Test
    void byAnotherToken() {
        Reply first = issue(PASSWORD.replace("<user>", "{'name':'u','password':'p','domain':{'name':'d'}}")
                .replace("<scope>", "{'project':{'name':'eu-nl'}}"));
        String byToken = "{'auth':{'identity':{'methods':['token'],'token':{'id':'" + first.header("X-Subject-Token")
                + "'}}<scope>}}";
        JsonNode same = issue(byToken.replace("<scope>", "")).json().get("token");
        assertThat(same.get("methods").toString()).isEqualTo("""
                ["token"]""");
        for (String field : List.of("user", "project", "expires_at", "catalog")) {
            assertThat(same.get(field))
                    .as(field)
                    .isEqualTo(first.json().get("token").get(field));
        }
        JsonNode other = issue(byToken.replace("<scope>", ",'scope':{'project':{'name':'eu-de'}}"))
                .json()
                .get("token");
        assertThat(other.at("/project/name").stringValue()).isEqualTo("eu-de");
        JsonNode ofDomain = issue(byToken.replace("<scope>", ",'scope':{'domain':{'name':'d'}}"))
                .json()
                .get("token");
        assertThat(ofDomain.at("/domain/name").stringValue()).isEqualTo("d");
        assertThat(ofDomain.has("project")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"?nocatalog, false", "?nocatalog=true, false", "?nocatalog=, false", "?catalog, true", "'', true"})
    void withoutACatalog(String query, boolean has) {
        String body = quoted(PASSWORD.replace("<user>", "{'name':'u','password':'p','domain':{'name':'d'}}")
                .replace("<scope>", "'unscoped'"));
        assertThat(http.post("/v3/auth/tokens" + query, body)
                        .json()
                        .get("token")
                        .has("catalog"))
                .isEqualTo(has);
    }

    @Test
    void aTokenIsCheckedAndRevoked() {
        Reply checked = http.send("HEAD", "/v3/auth/tokens", new byte[0], both("any"));
        assertThat(checked.status() + checked.body()).isEqualTo("200");
        Reply revoked = http.send("DELETE", "/v3/auth/tokens", new byte[0], both("any"));
        assertThat(revoked.status() + revoked.body()).isEqualTo("204");
        Iam.rejected(http.get("/v3/auth/tokens", "X-Auth-Token", "any"), 404, "Could not find token.", "Not Found");
        assertThat(http.send("HEAD", "/v3/projects", new byte[0], both("any")).status())
                .isEqualTo(405);
    }

    @Test
    void theCatalogByTokenAndBySignature() {
        for (String project : List.of("p1", "p2")) {
            String[] signed = new Signer("AK" + Ids.hex(), "SK").headers("GET", "/v3/auth/catalog", "");
            Reply catalog =
                    http.get("/v3/auth/catalog", signed[0], signed[1], signed[2], signed[3], "X-Project-Id", project);
            assertThat(catalog.json().get("catalog").findValuesAsString("type"))
                    .containsExactly("identity", "apig", "volumev2");
            assertThat(catalog.json().at("/catalog/2/endpoints/0/url").stringValue())
                    .isEqualTo(base + "/v2/" + project);
        }
        String region = http.get("/v3/auth/catalog", "X-Auth-Token", "any")
                .json()
                .at("/catalog/2/endpoints/0/region")
                .stringValue();
        assertThat(region).isEqualTo("eu-de");
    }

    /** A project's name is its region, by whichever way its id has come to somebody. */
    @ParameterizedTest
    @CsvSource({"eu-de, eu-de", "cn-north-4, cn-north-4", "eu-de_part, eu-de", "made-up, made-up"})
    void theRegionOfAProject(String name, String region) {
        String id = http.get("/v3/projects?name=" + name, "X-Auth-Token", "any")
                .json()
                .at("/projects/0/id")
                .stringValue();
        assertThat(http.get("/v2/" + id + "/apigw/available-zones", "X-Auth-Token", "any")
                        .json()
                        .at("/available_zones/0/code")
                        .stringValue())
                .isEqualTo(region + "-01");
        Reply shown = http.get("/v3/projects/" + id, "X-Auth-Token", "any");
        assertThat(shown.json().at("/project/name").stringValue()).isEqualTo(name);
        assertThat(http.get("/v3/projects", "X-Auth-Token", "any")
                        .json()
                        .get("projects")
                        .findValuesAsString("name"))
                .contains(name);
    }

    @Test
    void theIdsOfUsualRegionsAreKnownBeforeAnybodyAsks() {
        ProjectNames names = new ProjectNames(new IamDirectory());
        assertThat(names.of(Named.of("project", "ap-southeast-3").id())).isEqualTo("ap-southeast-3");
        assertThat(names.of(Named.of("project", "made-up").id()))
                .isEqualTo(Named.of("project", "made-up").id());
        for (int i = 0; i < 10_001; i++) {
            names.named("n" + i);
        }
        assertThat(names.named()).hasSize(10_000);
        assertThat(names.of(Named.of("project", "n10000").id())).isEqualTo("n10000");
    }

    /** One domain wherever it is told. */
    @Test
    void oneDomain() {
        String domain = "d" + Ids.hex();
        Reply issued =
                issue(PASSWORD.replace("<user>", "{'name':'u','password':'p','domain':{'name':'" + domain + "'}}")
                        .replace("<scope>", "{'project':{'name':'eu-de'}}"));
        String id = issued.json().at("/token/user/domain/id").stringValue();
        String token = issued.header("X-Subject-Token");
        assertThat(http.get("/v3/auth/domains", "X-Auth-Token", token)
                        .json()
                        .at("/domains/0/name")
                        .stringValue())
                .isEqualTo(domain);
        for (String path : List.of("/v3/projects?name=eu-de", "/v3/auth/projects", "/v3/projects?domain_id=" + id)) {
            assertThat(http.get(path, "X-Auth-Token", token)
                            .json()
                            .at("/projects/0/domain_id")
                            .stringValue())
                    .as(path)
                    .isEqualTo(id);
        }
        assertThat(http.get("/v3/projects?domain_id=other", "X-Auth-Token", token)
                        .json()
                        .get("projects"))
                .isEmpty();
        JsonNode user =
                http.get("/v3/users?name=u", "X-Auth-Token", token).json().at("/users/0");
        assertThat(user.get("domain_id").stringValue()).isEqualTo(id);
        assertThat(user.get("id")).isEqualTo(issued.json().at("/token/user/id"));
    }

    @Test
    void byAccessKeyTheDomainLastAskedFor() {
        String key = "AK" + Ids.hex();
        assertThat(domain(key, "")).isEqualTo("tagmock");
        assertThat(domain(key, "name=mine")).isEqualTo("mine");
        assertThat(domain(key, "")).isEqualTo("mine");
    }

    private String domain(String accessKey, String query) {
        String path = "/v3/auth/domains";
        return http.get(path + "?" + query, new Signer(accessKey, "SK").headers("GET", path, query, "", Instant.now()))
                .json()
                .at("/domains/0/name")
                .stringValue();
    }

    @Test
    void users() {
        JsonNode found =
                http.get("/v3/users?name=somebody", "X-Auth-Token", "any").json();
        assertThat(found.get("users")).hasSize(1);
        String id = found.at("/users/0/id").stringValue();
        assertThat(found.at("/users/0").toString())
                .isEqualTo(quoted("{'id':'" + id + "','name':'somebody','domain_id':'"
                        + Named.of("domain", "tagmock").id()
                        + "','enabled':true,'description':'','password_expires_at':null,'links':{'self':'" + base
                        + "/v3/users/" + id + "'}}"));
        assertThat(http.get("/v3/users/" + id, "X-Auth-Token", "any")
                        .json()
                        .at("/user/id")
                        .stringValue())
                .isEqualTo(id);
        assertThat(http.get("/v3/users/" + id + "/projects", "X-Auth-Token", "any")
                        .status())
                .isEqualTo(200);
    }

    private Reply issue(String body) {
        return http.post("/v3/auth/tokens", quoted(body));
    }

    private static String[] both(String token) {
        return new String[] {"X-Auth-Token", token, "X-Subject-Token", token};
    }

    /** JSON as tests write it, with its own quotes. */
    private static String quoted(String json) {
        return new String(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
