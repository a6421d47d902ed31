package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.TagMockApplication;
import dev.tagmock.api.Secret;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictApigTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Contract, section 5, {@code POST /v3/auth/tokens}, where credentials are verified. */
@StrictApigTest
class IssueTokenTest {
    private static final String PROJECT = StrictApigTest.PROJECT;
    private static final String LIST = "/v2/" + PROJECT + "/apigw/instances/gw-1/instance-tags";
    private static final String WRONG_USER = "The username or password is wrong.";
    private static final String NO_PROJECT = "The user has no access to the project, or there is none such.";
    private static final String TOKEN_REFUSED = """
                    {"error_code":"APIC.7102","error_msg":"Incorrect token or token resolution failed"}""";

    @LocalServerPort
    private int port;

    /** The whole answer; ids follow from names alone, so that they are the same after a restart. */
    @ParameterizedTest
    @CsvSource({"id, " + PROJECT, "name, eu-de"})
    void forAProject(String field, String project) {
        Instant before = Instant.now();
        Reply reply = Iam.issue(port, Iam.alices(field, project));
        assertThat(reply.status()).isEqualTo(201);
        String issuedAt = reply.json().at("/token/issued_at").stringValue();
        String expiresAt = reply.json().at("/token/expires_at").stringValue();
        String base = "http://127.0.0.1:" + port;
        assertThat(reply.body().replace(issuedAt, "<issued>").replace(expiresAt, "<expires>"))
                .isEqualTo("""
                                {"token":{"methods":["password"],"expires_at":"<expires>","issued_at":"<issued>",\
                                "user":{"id":"\
                                %s\
                                ","name":"alice","domain":%s},\
                                "project":{"id":"%s","name":"eu-de","domain":%s\
                                },\
                                "roles":[{"id":"\
                                %s\
                                ","name":"te_admin"}],\
                                "catalog":[%s,\
                                %s,\
                                %s]}}""".formatted(
                                Named.of("user", "acme/alice").id(),
                                acme(),
                                PROJECT,
                                acme(),
                                Named.of("role", "te_admin").id(),
                                service("iam", "identity", "eu-de", base + "/v3"),
                                service("apig", "apig", "eu-de", base + "/v2/" + PROJECT),
                                service("evs", "volumev2", "eu-de", base + "/v2/" + PROJECT)));
        assertThat(issuedAt).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(expiresAt).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(Instant.parse(issuedAt)).isBetween(before.minusSeconds(1), Instant.now());
        assertThat(Duration.between(Instant.parse(issuedAt), Instant.parse(expiresAt)))
                .isEqualTo(Duration.ofHours(24));
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(list(port, reply.header("X-Subject-Token")).status()).isEqualTo(200);
    }

    /** A token for no project is good for the identity service alone. */
    @ParameterizedTest
    @ValueSource(strings = {"", """
            {"domain":{"name":"acme"}}""", """
                    {"domain":{"id":"x"}}""", "{}", "null"})
    void forNoProject(String scope) {
        String body = Iam.alices("name", "eu-de")
                .replaceFirst(",?\"scope\":\\{\"project\":\\{[^}]*}},?", "<scope>")
                .replaceFirst("\\{<scope>", scope.isEmpty() ? "{" : """
                        {"scope":%s,""".formatted(scope))
                .replaceFirst("<scope>}", scope.isEmpty() ? "}" : ",\"scope\":" + scope + "}");
        Reply reply = Iam.issue(port, body);
        assertThat(reply.status()).isEqualTo(201);
        JsonNode token = reply.json().get("token");
        assertThat(token.has("project")).isFalse();
        assertThat(token.get("catalog").toString())
                .isEqualTo("[" + service("iam", "identity", "local", "http://127.0.0.1:" + port + "/v3") + "]");
        String value = reply.header("X-Subject-Token");
        assertThat(list(port, value).body()).isEqualTo("""
                        {"error_code":"APIC.7103","error_msg":"Token contains no project information."}""");
        assertThat(new Http(port).get("/v3/auth/domains", "X-Auth-Token", value).status())
                .isEqualTo(200);
    }

    /** Points, spaces, NUL and letters of any script are as good as others. */
    @Test
    void forUnusualNames() {
        String password = "\u0000 å 𠮷";
        String body = Iam.request("owner.of.all", password, "acme.example", Map.of("project", Map.of("name", "eu-nl")));
        String value = Iam.token(port, body);
        assertThat(new Http(port)
                        .get(
                                LIST.replace(PROJECT, StrictApigTest.OTHER_PROJECT)
                                        .replace("gw-1", "gw-2"),
                                "X-Auth-Token",
                                value)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "alice, wrong, acme",
        "alice, '', acme",
        "alice, alice-password, acme.example",
        "alice, alice-password, Acme",
        "alicia, alice-password, acme",
        "Alice, alice-password, acme",
        "' alice', alice-password, acme",
        "without password, '', acme",
        "without password, null, acme"
    })
    void wrongUsers(String name, String password, String domain) {
        Object scope = Map.of("project", Map.of("name", "eu-de"));
        Iam.rejected(Iam.issue(port, Iam.request(name, password, domain, scope)), 401, WRONG_USER, "Unauthorized");
        Iam.rejected(Iam.issue(port, Iam.request(name, password, domain, null)), 401, WRONG_USER, "Unauthorized");
    }

    @ParameterizedTest
    @CsvSource({
        "name, eu-nl",
        "id, " + StrictApigTest.OTHER_PROJECT,
        "name, no-such-project",
        "id, eu-de",
        "name, EU-DE"
    })
    void projectsThatAreNotTheUsers(String field, String project) {
        Reply reply = Iam.issue(port, Iam.alices(field, project));
        Iam.rejected(reply, 401, NO_PROJECT, "Unauthorized");
    }

    /** A part of a region is in that region. */
    @Test
    void theCatalogOfAPartOfARegion() {
        JsonNode catalog =
                Iam.issue(port, Iam.alices("name", "eu-de_part")).json().at("/token/catalog");
        assertThat(catalog.findValuesAsString("region")).containsExactly("eu-de", "eu-de", "eu-de");
        assertThat(catalog.get(2).at("/endpoints/0/url").stringValue())
                .endsWith("/v2/10000000000000000000000000000003");
    }

    @Test
    void aTamperedTokenIsUnknown() {
        String value = Iam.token(port, Iam.alices("name", "eu-de"));
        assertThat(list(port, value).status()).isEqualTo(200);
        IamDirectory foreigners = new IamDirectory();
        foreigners.replace(
                List.of(),
                List.of(new IamUser("alice", new Secret("guess"), "acme", null, null, List.of(), null, List.of())));
        Instant now = Instant.now();
        String foreign = new Tokens(foreigners)
                .issue(new Claims(
                        Identity.of("alice", "acme", PROJECT), false, Claims.BY_PASSWORD, now, now.plusSeconds(60)));
        for (String token : new String[] {
            value.substring(0, value.length() - 1), value + "A", "A" + value, value.replaceFirst("\\.", ".A"), foreign
        }) {
            Reply reply = list(port, token);
            assertThat(reply.body()).isEqualTo(TOKEN_REFUSED);
            assertThat(reply.status()).isEqualTo(401);
            Iam.unauthorized(new Http(port).get("/v3/projects", "X-Auth-Token", token));
        }
    }

    /** Nothing is stored, so that replicas and restarts need share no more than the fixtures. */
    @Test
    void aTokenIsKnownToASecondServer() {
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(TagMockApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid}",
                        "--tagmock.strict=true",
                        "--tagmock.fixtures=" + StrictApigTest.FIXTURES)) {
            int secondPort = Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port"));
            assertThat(list(secondPort, Iam.token(port, Iam.alices("name", "eu-de")))
                            .status())
                    .isEqualTo(200);
            assertThat(list(secondPort, "none").status()).isEqualTo(401);
        }
    }

    private static Reply list(int port, String token) {
        return new Http(port).get(LIST, "X-Auth-Token", token);
    }

    private static String acme() {
        return """
                {"id":"%s","name":"acme"}""".formatted(Named.of("domain", "acme").id());
    }

    static String service(String name, String type, String region, String url) {
        return """
                {"id":"%s","name":"%s","type":"%s\
                ","endpoints":[{"id":"%s\
                ","interface":"public","region":"%s","region_id":"%s\
                ","url":"\
                %s"}]}""".formatted(
                        Named.of("service", name).id(),
                        name,
                        type,
                        Named.of("endpoint", name).id(),
                        region,
                        region,
                        url);
    }
}
