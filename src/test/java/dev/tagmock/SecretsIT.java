package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.TagMockJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must never show: app secrets, tokens, passwords, secret keys and signatures, declared or merely tried, in no log
 * line at whatever level and in no answer. Each contains a mark that nothing else does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsIT {
    private static final String MARK = "s3cr3t";
    private static final String WORLD = """
            blueking:
              apps:
                - {code: app, secret: s3cr3t-app, skip-login: true}
                - {code: login, secret: s3cr3t-app-2}
              users:
                - {username: user, token: s3cr3t-bk, businesses: [2]}
              businesses:
                - {id: 1, service-instances: [{id: 1}]}
            apig:
              projects:
                - {id: p1, name: r1, gateways: [{id: g1}]}
              users:
                - name: user
                  password: s3cr3t-password
                  domain: d
                  access-key: AK
                  secret-key: s3cr3t-key
                  projects: [p1]
                  tokens:
                    - {value: s3cr3t-token, project: p1}
                    - {value: s3cr3t-old, project: p1, expires-at: 2001-01-01T00:00:00Z}
                    - {value: s3cr3t-domain}
            """;
    private static final String TAGS = "/v2/p1/apigw/instances/g1/instance-tags";
    private static final String ESB = "/api/c/compapi/v2/cc/add_label_for_service_instance/";

    private final Path folder;
    private final TagMockJar jar;
    private final List<Reply> replies = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(MARK));

    SecretsIT(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Path world = Files.writeString(folder.resolve("world.yaml"), WORLD);
        jar = TagMockJar.start("--logging.level.root=trace", "--tagmock.strict=true", "--tagmock.fixtures=" + world);
    }

    @AfterAll
    void stop() {
        jar.close();
    }

    @Test
    void noSecretShows() throws Exception {
        callApig();
        callIdentity();
        callBlueKing();
        String malformed = sendMalformed();
        assertThat(replies).extracting(Reply::status).contains(200, 201, 204, 400, 401, 403, 404, 405, 413);
        String log = jar.output();
        // It is a log of all that happened, or silence would prove nothing.
        assertThat(log).contains("TRACE").contains(TAGS).contains(ESB).contains("/v3/auth/tokens");
        for (String secret : secrets) {
            assertThat(log.lines().filter(line -> line.contains(secret)))
                    .as("log")
                    .isEmpty();
            assertThat(malformed).doesNotContain(secret);
            assertThat(replies)
                    .extracting(Reply::body)
                    .allSatisfy(body -> assertThat(body).doesNotContain(secret));
        }
    }

    private void callApig() {
        String body = """
                {"action":"create","tags":[]}""";
        for (String token : List.of("s3cr3t-token", "s3cr3t-old", "s3cr3t-domain", "s3cr3t-none", "s3cr3t.a.b.c.d")) {
            replies.add(http().post(TAGS + "/action", body, "X-Auth-Token", token));
            replies.add(http().post(TAGS, body, "X-Auth-Token", token));
            replies.add(http().get(TAGS, "X-Auth-Token", token, "Authorization", token));
            replies.add(http().get(TAGS.replace("p1", "p2"), "X-Auth-Token", token));
            replies.add(http().get(TAGS + "?token=" + token + "&x=1", "X-Auth-Token", token));
            replies.add(http().get(TAGS, "Authorization", "SDK-HMAC-SHA256 Access=AK, Signature=" + token));
        }
        for (String key : List.of("s3cr3t-key", "s3cr3t-none")) {
            String[] headers = new Signer("AK", key).headers("POST", TAGS + "/action", body);
            secrets.add(headers[3].replaceAll(".*Signature=", ""));
            replies.add(http().post(TAGS + "/action", body, headers));
            replies.add(http().post(TAGS + "/action", body + " ", headers));
            headers[3] = headers[3].replace("AK", "AKNONE");
            replies.add(http().post(TAGS + "/action", body, headers));
        }
    }

    private void callIdentity() {
        String request = """
                        {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"user",\
                        "password":"s3cr3t-password","domain":{"name":"d"}}}},\
                        "scope":{"project":{"name":"r1"}}}}""";
        for (String body : List.of(
                request,
                request.replace("s3cr3t-password", "s3cr3t-wrong"),
                request.replace("r1", "r2"),
                request.replace("\"s3cr3t-password\"", """
                        ["s3cr3t-password"]"""),
                request.replace("\"s3cr3t-password\"", """
                        {"s3cr3t-password":1}"""),
                request.replace("\"user\",", "1,"),
                request.replace("\"d\"", "\"\""),
                request.replace("\"s3cr3t-password\"", "\"s3cr3t-password"),
                request + "s3cr3t",
                "s3cr3t")) {
            Reply reply = http().post("/v3/auth/tokens", body, "Content-Type", "application/json");
            replies.add(reply);
            if (reply.status() == 201) {
                String token = reply.header("X-Subject-Token");
                secrets.add(token);
                secrets.add(token.substring(token.lastIndexOf('.') + 1));
                replies.add(http().get(TAGS, "X-Auth-Token", token));
                replies.add(http().get("/v3/auth/catalog", "X-Auth-Token", token));
                replies.add(http().get("/v3/projects?name=r1", "X-Auth-Token", token + "x"));
            }
        }
        replies.add(http().get("/v3/projects", "X-Auth-Token", "s3cr3t-token"));
        replies.add(http().get("/v3/projects?token=s3cr3t-token&name=s3cr3t", "X-Auth-Token", "s3cr3t-token"));
        replies.add(http().send("PUT", "/v3/auth/tokens", new byte[0], "Cookie", "token=s3cr3t-token"));
        for (String subject : List.of("s3cr3t-token", "s3cr3t-old", "s3cr3t-none")) {
            for (String method : List.of("GET", "HEAD", "DELETE")) {
                String[] headers = {"X-Auth-Token", "s3cr3t-token", "X-Subject-Token", subject};
                replies.add(http().send(method, "/v3/auth/tokens", new byte[0], headers));
            }
            String byToken = """
                    {"auth": {"identity": {"methods": ["token"], "token": {"id": "<token>"}}}}""";
            replies.add(http().post("/v3/auth/tokens", byToken.replace("<token>", subject)));
            replies.add(http().post("/v3/auth/tokens", byToken.replace("\"<token>\"", """
                    ["%s"]""".formatted(subject))));
        }
        replies.add(
                http().send("POST", "/v3/auth/tokens", new byte[12 * 1024 * 1024 + 1], "X-Auth-Token", "s3cr3t-token"));
    }

    private void callBlueKing() {
        String all = "\"bk_biz_id\":1,\"instance_ids\":[1],\"labels\":{\"k\":\"v\"}";
        for (String credentials : List.of(
                "\"bk_app_code\":\"app\",\"bk_app_secret\":\"s3cr3t-app\",\"bk_username\":\"user\"",
                "\"bk_app_code\":\"app\",\"bk_app_secret\":\"s3cr3t-none\",\"bk_username\":\"user\"",
                "\"bk_app_code\":\"none\",\"bk_app_secret\":\"s3cr3t-app\",\"bk_username\":\"user\"",
                "\"bk_app_code\":\"app\",\"bk_app_secret\":[\"s3cr3t-app\"],\"bk_username\":\"user\"",
                "\"bk_app_code\":\"login\",\"bk_app_secret\":\"s3cr3t-app-2\",\"bk_token\":\"s3cr3t-bk\"",
                "\"bk_app_code\":\"login\",\"bk_app_secret\":\"s3cr3t-app-2\",\"bk_token\":\"s3cr3t-none\"",
                "\"bk_app_secret\":\"s3cr3t-app\"")) {
            String type = "application/json";
            replies.add(http().post(ESB, "{" + credentials + "," + all + "}", "Content-Type", type));
            replies.add(http().post(ESB, """
                    {%s,"instance_ids":"x"}""".formatted(credentials), "Content-Type", type));
            replies.add(http().post(ESB, "{" + credentials, "Content-Type", type));
            replies.add(http().post(ESB, "{" + all + "}", "X-Bkapi-Authorization", "{" + credentials + "}"));
            replies.add(http().post(ESB, "{" + all + "}", "X-Bkapi-Authorization", credentials));
            replies.add(http().post(ESB + "x", "{" + credentials + "}"));
            replies.add(http().get(ESB + "?bk_app_code=app&bk_username=u&bk_app_secret=s3cr3t-app&bk_token=s3cr3t-bk"));
        }
        String form = "bk_app_code=app&bk_app_secret=s3cr3t-app&bk_username=u&bk_token=s3cr3t-no&x=%zz";
        replies.add(http().post(ESB, form, "Content-Type", "application/x-www-form-urlencoded"));
        String signed =
                ESB + "?bk_nonce=1&bk_timestamp=" + Instant.now().getEpochSecond() + "&bk_app_code=app&bk_signature=";
        replies.add(http().post(signed + "s3cr3t-signature", """
                {"bk_username":"u",%s}""".formatted(all)));
    }

    /** Requests that the container rejects, and has its own words for. */
    private String sendMalformed() {
        StringBuilder answers = new StringBuilder();
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Auth-Token: s3cr3t-token\r\n";
        for (String request : List.of(
                "GET /v2/%zz?token=s3cr3t-token" + end + "\r\n",
                "GET " + TAGS + "?token=s3cr3t-token&x=%zz" + end + "\r\n",
                "GET /v3/projects?token=s3cr3t-token&name=%zzs3cr3t" + end + "\r\n",
                "GET /v2/\u0001?token=s3cr3t-token" + end + "\r\n",
                "GET /v2/x y?token=s3cr3t-token" + end + "\r\n",
                "GET " + TAGS + " HTTP/s3cr3t\r\n\r\n",
                "GET " + TAGS + end + "X-Auth Token: s3cr3t-token\r\n\r\n",
                "GET " + TAGS + end + "X-Auth-Token\u0001: s3cr3t-token\r\n\r\n",
                "GET " + TAGS + end + "X-Auth-Token: s3cr3t-\u0001token\r\n\r\n",
                "GET " + TAGS + end + "s3cr3t-token\r\n\r\n",
                "GET " + TAGS + end + "Cookie: token=\"s3cr3t-token; {s3cr3t}=\u0080\r\n\r\n",
                "GET " + TAGS + end.replace("localhost", "s3cr3t-token@!") + "\r\n",
                "GET " + TAGS + end + "Content-Length: s3cr3t-token\r\n\r\n",
                "GET " + TAGS + end + "Transfer-Encoding: s3cr3t-token\r\n\r\n",
                "GET " + TAGS + end + "Expect: s3cr3t-token\r\n\r\n",
                "GET " + TAGS + end + "Upgrade: s3cr3t-token\r\nConnection: upgrade\r\n\r\n",
                "GET " + TAGS + end + "Accept-Language: s3cr3t-token\r\nRange: s3cr3t\r\nOrigin: s3cr3t\r\n\r\n",
                "POST " + ESB + end + "Transfer-Encoding: chunked\r\n\r\ns3cr3t-token\r\n",
                "POST " + ESB + end + "Content-Length: 5\r\nContent-Type: s3cr3t;;=\r\n\r\ns3cr3",
                "POST /v3/auth/tokens" + end + "Transfer-Encoding: chunked\r\n\r\n5\r\ns3cr3t-token\r\n",
                "GET " + TAGS + end + "X-Long: " + "s3cr3t-token".repeat(2000) + "\r\n\r\n",
                "GET /actuator/health?token=s3cr3t-token" + end + "\r\n",
                "GET /?token=s3cr3t-token" + end + "\r\n")) {
            answers.append(RawSocket.exchange(jar.http().port(), request));
        }
        return answers.toString();
    }

    /** A service that does not start says where the mistake is, without what stands there. */
    @Test
    void aMistakeNextToSecrets() throws Exception {
        Path world = folder.resolve("broken.yaml");
        Files.writeString(world, WORLD.replace("value: s3cr3t-token", "value:s3cr3t-token"));
        IllegalStateException didNotStart = catchThrowableOfType(
                IllegalStateException.class,
                () -> TagMockJar.start("--logging.level.root=trace", "--tagmock.fixtures=" + world));
        assertThat(didNotStart).hasMessageContaining(world + ":");
        assertThat(String.valueOf(didNotStart.getMessage()).lines().filter(line -> line.contains(MARK)))
                .isEmpty();
    }

    private Http http() {
        return jar.http();
    }
}
