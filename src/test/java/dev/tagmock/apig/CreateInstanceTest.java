package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, CreateInstanceV2. */
@ServerTest
class CreateInstanceTest {
    @LocalServerPort
    private int port;

    @Test
    void theWholeBody() {
        TestProject project = new TestProject(port);
        Reply reply = project.create("""
                {"instance_name":"front"}""");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).matches("""
                        \\{"instance_id":"([0-9a-f]{32})","message":"JOB_ASSIGNED_FOR_PROVISIONING_0003I:The job \
                        (JOB-[0-9a-f]{32}) has been assigned to the instance \\1 for running provisioning.",\
                        "job_id":"\\2"}""");
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(reply.headers().allValues("Location")).isEmpty();
    }

    @Test
    void aFreshIdIsEachTimeAnother() {
        TestProject project = new TestProject(port);
        String one = project.gatewayNamed("front", "k", "v");
        String other = project.gatewayNamed("front");
        String explicitlyNone = project.create("""
                {"instance_name":"front","instance_id":null}""").json().get("instance_id").stringValue();
        assertThat(List.of(one, other, explicitlyNone))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(project.gateway(one).tags()).containsExactly(entry("k", "v"));
        assertThat(project.gateway(other).tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "GW_1-x", "0", "-", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aChosenId(String id) {
        TestProject project = new TestProject(port);
        Reply reply = project.create("""
                {"instance_name":"front","instance_id":"%s"}""".formatted(id));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().get("instance_id").stringValue()).isEqualTo(id);
        assertThat(project.gateway(id).list().json().get("resource_name").stringValue())
                .isEqualTo("front");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\" \"",
                "\"a/b\"",
                "\"a.b\"",
                "\"é\"",
                "\"a\\n\"",
                "\"\\u0000\"",
                "1",
                "true",
                "[]",
                "{}",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\""
            })
    void anImpossibleId(String id) {
        isRejected("instance_id", """
                {"instance_name":"front","instance_id":%s}""".formatted(id));
    }

    @Test
    void anIdInUseIsRejectedAndItsGatewayUntouched() {
        TestProject project = new TestProject(port);
        String body = """
                {"instance_name":"front","instance_id":"gw","tags":[{"key":"k","value":"v"}]}""";
        assertThat(project.create(body).status()).isEqualTo(202);
        Answer.badParameter("instance_id")
                .isGivenBy(project.create(body.replace("front", "back").replace("\"k\"", "\"x\"")));
        assertThat(project.listed("")).containsExactly("front");
        assertThat(project.gateway("gw").tags()).containsExactly(entry("k", "v"));
        assertThat(new TestProject(port).create(body).status())
                .as("in another project")
                .isEqualTo(202);
    }

    /** In the open world an id is in use from the first call that names it. */
    @Test
    void anIdThatACallHasNamedIsInUse() {
        TestProject project = new TestProject(port);
        project.gateway("gw").create("k", "v");
        Answer.badParameter("instance_id").isGivenBy(project.create("""
                        {"instance_name":"front","instance_id":"gw"}"""));
        assertThat(project.gateway("gw").tags()).containsExactly(entry("k", "v"));
    }

    /** One of many creates with one id succeeds, the others are told that it is in use. */
    @Test
    void parallelCreatesOfOneId() {
        TestProject project = new TestProject(port);
        String body = """
                {"instance_name":"front","instance_id":"gw","tags":[{"key":"k"}]}""";
        // A thread for each: the common pool may have but one.
        List<CompletableFuture<Reply>> creates = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> project.create(body), command -> new Thread(command).start()))
                .toList();
        List<Reply> replies = creates.stream().map(CompletableFuture::join).toList();
        assertThat(replies).filteredOn(reply -> reply.status() == 202).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 202).forEach(Answer.badParameter("instance_id")::isGivenBy);
        assertThat(project.listed("")).containsExactly("front");
    }

    @ParameterizedTest(name = "section 4, name rules: {0}")
    @ValueSource(
            strings = {"abc", "a-1", "A__", "z0-_Z", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aName(String name) {
        TestProject project = new TestProject(port);
        project.gatewayNamed(name);
        assertThat(project.listed("")).containsExactly(name);
    }

    @ParameterizedTest(name = "section 4, name rules: not {0}")
    @ValueSource(
            strings = {
                "\"\"",
                "\"ab\"",
                "\"1abc\"",
                "\"-abc\"",
                "\"_abc\"",
                "\"a b\"",
                "\"a.bc\"",
                "\"äbc\"",
                "\"网关网关\"",
                "\"abc\\n\"",
                "\" abc\"",
                "\"abc\\u0000\"",
                "null",
                "1",
                "true",
                "[]",
                "{}",
                "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\""
            })
    void notAName(String name) {
        isRejected("instance_name", """
                {"instance_name":%s}""".formatted(name));
    }

    @Test
    void noName() {
        isRejected("instance_name", "{}");
        isRejected("instance_name", """
                {"instanceName":"front"}""");
        isRejected("instance_name", """
                {"tags":[{"key":"k"}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"front\"", """
                    {"instance_name":"front"} x""", "instance_name=front"})
    void notAnObject(String body) {
        isRejected("body", body);
    }

    /** Section 7: real clients send fields that are not looked at here. */
    @Test
    void otherFieldsAreIgnored() {
        TestProject project = new TestProject(port);
        String body = """
                {"public":1,"zones":["az1"],"instance_name":"front","tags":null}""";
        String type = "application/x-www-form-urlencoded";
        Reply reply =
                new Http(port).post(project.path("/instances"), body, "X-Auth-Token", "any", "Content-Type", type);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(project.listed("")).containsExactly("front");
    }

    @ParameterizedTest(name = "section 4, tags 0–20: {0}")
    @ValueSource(ints = {0, 1, 20})
    void tags(int count) {
        TestProject project = new TestProject(port);
        String id = project.create(withTags(tagged(count)))
                .json()
                .get("instance_id")
                .stringValue();
        assertThat(project.gateway(id).tags().keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, count).mapToObj(i -> "k" + i).toList());
    }

    @Test
    void aGatewayCreatedFullTakesNoMore() {
        TestProject project = new TestProject(port);
        TestGateway gateway = project.gateway(
                project.create(withTags(tagged(20))).json().get("instance_id").stringValue());
        Answer.QUOTA.isGivenBy(gateway.create("more", "v"));
        Answer.DONE.isGivenBy(gateway.create("k0", "new"));
    }

    @ParameterizedTest(name = "sections 1 and 2, rules of tags: {1} is named for {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                   | tags
            "k"                                  | tags
            7                                    | tags
            [null]                               | tags
            ["k"]                                | tags
            [{}]                                 | key
            [{"key":null}]                       | key
            [{"key":""}]                         | key
            [{"key":" "}]                        | key
            [{"key":1}]                          | key
            [{"key":"_sys_a"}]                   | key
            [{"key":"a/b"}]                      | key
            [{"key":"k"},{"key":"("}]            | key
            [{"key":"\\u0000"}]                  | key
            [{"key":"\\ud800"}]                  | key
            [{"key":"k"},{"key":"k"}]            | key
            [{"key":"k","value":"1"},{"key":"k","value":"2"}] | key
            [{"key":"k","value":1}]              | value
            [{"key":"k","value":false}]          | value
            [{"key":"k","value":[]}]             | value
            [{"key":"k","value":"("}]            | value
            [{"key":"k","value":"\\u0000"}]      | value
            """)
    void brokenTags(String tags, String parameter) {
        isRejected(parameter, withTags(tags));
    }

    @Test
    void tooLongOrTooManyTags() {
        isRejected("tags", withTags(tagged(21)));
        isRejected("key", withTags("[{\"key\":\"" + "k".repeat(129) + "\"}]"));
        isRejected("value", withTags("[{\"key\":\"k\",\"value\":\"" + "v".repeat(256) + "\"}]"));
    }

    /** Where several are at fault, the name comes before the id and the id before the tags. */
    @Test
    void theFirstFaultIsNamed() {
        isRejected("instance_name", """
                {"tags":[{}],"instance_id":"/","instance_name":"1"}""");
        isRejected("instance_id", """
                {"tags":[{}],"instance_id":"/","instance_name":"abc"}""");
        isRejected("key", """
                {"tags":[{"key":"("}],"instance_name":"abc"}""");
    }

    /** No gateway can be in a project that cannot be. */
    @Test
    void anImpossibleProject() {
        for (String id : new String[] {"x".repeat(256), "x".repeat(5000), "a%09b"}) {
            TestProject project = new TestProject(port, id, "any");
            Answer.UNKNOWN_GATEWAY.isGivenBy(project.create("""
                    {"instance_name":"front"}"""));
            Answer.UNKNOWN_GATEWAY.isGivenBy(project.create("""
                    {"instance_name":"front","instance_id":"gw"}"""));
            assertThat(project.listed("")).isEmpty();
            assertThat(project.tags()).isEmpty();
            assertThat(project.found("{}")).isEmpty();
        }
    }

    private void isRejected(String parameter, String body) {
        TestProject project = new TestProject(port);
        Answer.badParameter(parameter).isGivenBy(project.create(body));
        assertThat(project.listed("")).as("nothing is stored").isEmpty();
        assertThat(project.tags()).isEmpty();
    }

    private static String withTags(String tags) {
        return """
                {"instance_name":"front","tags":%s}""".formatted(tags);
    }

    private static String tagged(int count) {
        return IntStream.range(0, count).mapToObj(i -> """
                        {"key":"k%s","value":"v"}""".formatted(i)).collect(Collectors.joining(",", "[", "]"));
    }
}
