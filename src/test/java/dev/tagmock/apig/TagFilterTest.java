package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, ListInstancesByTags and ShowInstancesNumByTags: what they find; each filter is put to both. */
@ServerTest
class TagFilterTest {
    @LocalServerPort
    private int port;

    @Test
    void theWholeBody() {
        TestProject project = new TestProject(port);
        String one = project.gatewayNamed("front", "b", "1", "a", "");
        String two = project.gatewayNamed("back");
        Reply reply = project.filter("{}");
        assertThat(reply.body()).isEqualTo("""
                        {"resources":[{"resource_id":"%s","resouce_detail":null,\
                        "resource_name":"front","tags":[{"key":"b","value":"1"},\
                        {"key":"a","value":""}]},{"resource_id":"%s","resouce_detail":null,\
                        "resource_name":"back","tags":[]}],"total_count":2}""".formatted(one, two));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        Reply count = project.count("{}");
        assertThat(count.status()).isEqualTo(200);
        assertThat(count.body()).isEqualTo("""
                {"total_count":2}""");
    }

    @Test
    void aProjectWithoutGateways() {
        assertThat(new TestProject(port).filter("{}").body()).isEqualTo("""
                {"resources":[],"total_count":0}""");
        assertThat(new TestProject(port).count("{}").body()).isEqualTo("""
                {"total_count":0}""");
    }

    @Test
    void otherProjectsGatewaysAreNotFound() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("mine", "k", "v");
        new TestProject(port, project.id() + "1", "any").gatewayNamed("other", "k", "v");
        assertThat(project.found(TestProject.havingTag("k", "v"))).containsExactly("mine");
    }

    @Test
    void valuesOfAKeyAreORed() {
        TestProject project = tagged();
        assertThat(project.found(TestProject.havingTag("env", "prod"))).containsExactly("gw1", "gw3");
        assertThat(project.found(TestProject.havingTag("env", "prod", "dev"))).containsExactly("gw1", "gw2", "gw3");
        assertThat(project.found(TestProject.havingTag("env", "", "test"))).containsExactly("gw4");
        assertThat(project.found(TestProject.havingTag("env", "PROD", "pro", "prod ")))
                .isEmpty();
    }

    @Test
    void noValuesAreAnyValue() {
        TestProject project = tagged();
        assertThat(project.found(TestProject.havingTag("env"))).containsExactly("gw1", "gw2", "gw3", "gw4");
        assertThat(project.found("""
                {"tags":[{"key":"env","values":null}]}""")).hasSize(4);
        assertThat(project.found("""
                {"tags":[{"key":"env"}]}""")).hasSize(4);
        assertThat(project.found(TestProject.havingTag("ENV"))).containsExactly("gw5");
        assertThat(project.found(TestProject.havingTag("absent"))).isEmpty();
    }

    @Test
    void keysAreANDed() {
        TestProject project = tagged();
        assertThat(project.found("""
                {"tags":[{"key":"env","values":["prod"]},{"key":"team"}]}""")).containsExactly("gw1");
        assertThat(project.found("""
                {"tags":[{"key":"team"},{"key":"ENV"}]}""")).isEmpty();
        // The same key twice holds twice.
        assertThat(project.found("""
                {"tags":[{"key":"env","values":["prod","dev"]},\
                {"key":"env","values":["dev","test"]}]}""")).containsExactly("gw2");
    }

    @Test
    void withoutAnyTag() {
        TestProject project = tagged();
        assertThat(project.found("""
                {"without_any_tag":true}""")).containsExactly("gw6", "gw7");
        assertThat(project.found("""
                {"without_any_tag":true,"tags":[{"key":"env"}]}""")).as("tags are ignored").containsExactly("gw6", "gw7");
        assertThat(project.found("""
                                {"without_any_tag":true,"matches":[{"key":"resource_name","value":"gw7"}]}""")).containsExactly("gw7");
        for (String not : new String[] {"false", "null"}) {
            assertThat(project.found("""
                    {"without_any_tag":%s}""".formatted(not))).hasSize(7);
            assertThat(project.found("""
                    {"without_any_tag":%s,"tags":[{"key":"team"}]}""".formatted(not))).containsExactly("gw1", "gw2");
        }
    }

    /** gw7 had a tag once, which it lost. */
    private TestProject tagged() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("gw1", "env", "prod", "team", "a");
        project.gatewayNamed("gw2", "env", "dev", "team", "b");
        project.gatewayNamed("gw3", "env", "prod");
        project.gatewayNamed("gw4", "env", "");
        project.gatewayNamed("gw5", "ENV", "prod");
        project.gatewayNamed("gw6");
        project.gateway(project.gatewayNamed("gw7", "env", "prod")).delete("env", "");
        return project;
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                        {"tags":[]}""", """
                        {"tags":null,"matches":null,"without_any_tag":null}""", """
                        {"matches":[]}""", """
                        {"sys_tags":[{"key":1}],"limit":"x","tags":[]}"""})
    void nothingAskedForFindsAll(String filter) {
        assertThat(tagged().found(filter)).hasSize(7);
    }

    @Test
    void aNameIsAPrefixTakenLiterally() {
        TestProject project = new TestProject(port);
        for (String id : new String[] {"a%25b", "axb", "a_b", "a!b", "A%25B", "b-a%25b", "100%25", "%25"}) {
            project.gateway(id).list();
        }
        assertThat(project.found(TestProject.nameBegins("a%"))).containsExactly("a%b");
        assertThat(project.found(TestProject.nameBegins("a_"))).containsExactly("a_b");
        assertThat(project.found(TestProject.nameBegins("a!"))).containsExactly("a!b");
        assertThat(project.found(TestProject.nameBegins("A"))).containsExactly("A%B");
        assertThat(project.found(TestProject.nameBegins("%"))).containsExactly("%");
        assertThat(project.found(TestProject.nameBegins("_"))).isEmpty();
        assertThat(project.found(TestProject.nameBegins("a"))).hasSize(4);
        assertThat(project.found(TestProject.nameBegins("100%"))).containsExactly("100%");
        assertThat(project.found(TestProject.nameBegins(""))).hasSize(8);
    }

    /** A gateway that has a name goes by it, not by its id. */
    @Test
    void theNameIsWhatIsShown() {
        TestProject project = new TestProject(port);
        project.create("""
                {"instance_name":"front","instance_id":"zzz"}""");
        assertThat(project.found(TestProject.nameBegins("zz"))).isEmpty();
        assertThat(project.found(TestProject.nameBegins("fro"))).containsExactly("front");
    }

    @Test
    void severalMatchesAllHold() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("front-1");
        project.gatewayNamed("front-2");
        project.gatewayNamed("fox");
        assertThat(project.found(TestProject.nameBegins("f", "front", "fro"))).containsExactly("front-1", "front-2");
        assertThat(project.found(TestProject.nameBegins("front-2", "f"))).containsExactly("front-2");
        assertThat(project.found(TestProject.nameBegins("front", "fox"))).isEmpty();
        assertThat(project.found(TestProject.nameBegins("front", "fox", "f"))).isEmpty();
    }

    @Test
    void theOrderIsThatOfCreation() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("zzz", "k", "1");
        project.gateway("mmm").create("k", "2");
        project.gatewayNamed("aaa", "k", "3");
        project.gateway("mmm").create("later", "v");
        assertThat(project.found("{}")).containsExactly("zzz", "mmm", "aaa");
        assertThat(project.found(TestProject.havingTag("k", "3", "1"))).containsExactly("zzz", "aaa");
    }

    @Test
    void changesShowAtOnce() {
        TestProject project = new TestProject(port);
        TestGateway gateway = project.gateway(project.gatewayNamed("front"));
        for (int i = 0; i < 5; i++) {
            gateway.create("k", "v" + i);
            assertThat(project.found(TestProject.havingTag("k", "v" + i))).containsExactly("front");
            assertThat(project.found("""
                    {"without_any_tag":true}""")).isEmpty();
            gateway.delete("k", "");
            assertThat(project.found(TestProject.havingTag("k"))).isEmpty();
            assertThat(project.found("""
                    {"without_any_tag":true}""")).containsExactly("front");
        }
    }

    /** The most of everything at once: 20 keys of 20 values each. */
    @Test
    void twentyKeysOfTwentyValues() {
        TestProject project = new TestProject(port);
        project.gateway("full").createMany("k", 20);
        project.gateway("nearly").createMany("k", 19);
        String values =
                IntStream.range(0, 19).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(",", """
                        ["v",""", "]"));
        String tags = IntStream.range(0, 20)
                .mapToObj(i -> """
                        {"key":"k%s","values":%s}""".formatted(i, values))
                .collect(Collectors.joining(",", """
                        {"tags":[""", "]}"));
        assertThat(project.found(tags)).containsExactly("full");
    }

    /** Texts that no tag and no name can be are asked for in vain; the answer is no error. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "\\ud800", "x\\udc00x", "\\u0000v", "\\t", "\\u0085", "\ud83d\ude00", "'; --", "\\\""
            })
    void oddTextsFindNothing(String text) {
        TestProject project = new TestProject(port);
        project.gatewayNamed("front", "k", "v");
        assertThat(project.found("""
                {"tags":[{"key":"%s"}]}""".formatted(text))).isEmpty();
        assertThat(project.found("""
                {"tags":[{"key":"k","values":["%s"]}]}""".formatted(text))).isEmpty();
        assertThat(project.found("""
                {"tags":[{"key":"k","values":["%s","v"]}]}""".formatted(text))).containsExactly("front");
        assertThat(project.found("""
                {"matches":[{"key":"resource_name","value":"%s"}]}""".formatted(text))).isEmpty();
    }

    @Test
    void longTextsFindNothing() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("front", "k", "v");
        for (int length : new int[] {257, 100_000}) {
            String text = "v".repeat(length);
            assertThat(project.found(TestProject.havingTag(text))).isEmpty();
            assertThat(project.found(TestProject.havingTag("k", text, "v"))).containsExactly("front");
            assertThat(project.found(TestProject.nameBegins(text))).isEmpty();
        }
    }
}
