package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2, the rows of 400 {@code APIC.7211}, and which parameter each names. */
@ServerTest
class BadParametersTest {
    @LocalServerPort
    private int port;

    /** Broken JSON, empty body, body not an object. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "nonsense",
                """
                        {"action":"create","tags":[}""",
                """
                        {"action":"create","tags":[],}""",
                "{'action':'create','tags':[]}",
                """
                        {"action":"create","tags":[]} trailing""",
                """
                        {"action":"create","tags":[]}{}""",
                "// comment\n{\"action\":\"create\",\"tags\":[]}",
                "null",
                "true",
                "5",
                "\"create\"",
                "\"\"",
                "[]",
                """
                        [{"action":"create","tags":[]}]""",
                "action=create&tags="
            })
    void bodyIsNamed(String body) {
        Answer.badParameter("body").isGivenBy(new TestGateway(port).act(body));
    }

    /** Action missing, null, unknown, {@code CREATE}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                """
                        {"tags":[]}""",
                """
                        {"action":null,"tags":[]}""",
                """
                        {"action":"","tags":[]}""",
                """
                        {"action":"CREATE","tags":[]}""",
                """
                        {"action":"Delete","tags":[]}""",
                """
                        {"action":"create ","tags":[]}""",
                "{\"action\":\"create\\n\",\"tags\":[]}",
                """
                        {"action":"update","tags":[]}""",
                """
                        {"Action":"create","tags":[]}""",
                """
                        {"action":1,"tags":[]}""",
                """
                        {"action":true,"tags":[]}""",
                """
                        {"action":["create"],"tags":[]}""",
                """
                        {"action":{},"tags":[]}"""
            })
    void actionIsNamed(String body) {
        Answer.badParameter("action").isGivenBy(new TestGateway(port).act(body));
    }

    /** Tags missing, null, not an array, or with a null item, whatever the action. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                        {"action":"<action>"}""", """
                        {"action":"<action>","Tags":[]}""", """
                        {"action":"<action>","tags":null}""", """
                        {"action":"<action>","tags":{}}""", """
                        {"action":"<action>","tags":{"key":"k"}}""", """
                        {"action":"<action>","tags":""}""", """
                        {"action":"<action>","tags":"k"}""", """
                        {"action":"<action>","tags":7}""", """
                        {"action":"<action>","tags":false}""", """
                        {"action":"<action>","tags":[null]}""", """
                        {"action":"<action>","tags":[{"key":"k"},null]}""", """
                        {"action":"<action>","tags":["k"]}""", """
                        {"action":"<action>","tags":[""]}""", """
                        {"action":"<action>","tags":[1]}""", """
                        {"action":"<action>","tags":[[]]}"""})
    void tagsAreNamed(String body) {
        onUntouchedTag("tags", body);
    }

    /** Key missing, null, empty, too long, in create and delete; a number or boolean, never coerced. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", """
                        {"Key":"k"}""", """
                        {"value":"v"}""", """
                        {"key":null,"value":"v"}""", """
                        {"key":"","value":"v"}""", """
                        {"key":"ok"},{}""", """
                        {"key":1}""", """
                        {"key":1.5,"value":"v"}""", """
                        {"key":true}""", """
                        {"key":["k"]}""", """
                        {"key":{}}"""})
    void keyIsNamed(String tags) {
        onUntouchedTag("key", """
                {"action":"<action>","tags":[%s]}""".formatted(tags));
    }

    /** A number or boolean as value, never coerced. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "1.5", "1e3", "true", "false", "[]", """
            ["v"]""", "{}"})
    void valueIsNamed(String value) {
        onUntouchedTag("value", """
                {"action":"<action>","tags":[{"key":"k","value":%s}]}""".formatted(value));
    }

    /** More than 20 items in one request, even where they would leave no more than 20 tags. */
    @ParameterizedTest
    @CsvSource({"create,21", "delete,21", "delete,5000"})
    void moreThanTwentyItems(String action, int count) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v");
        String items = """
                {"key":"k"},""".repeat(count - 1) + "{\"key\":\"k\"}";
        Answer.badParameter("tags").isGivenBy(gateway.act("""
                {"action":"%s","tags":[%s]}""".formatted(action, items)));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    @Test
    void twentyItemsMayBeDeletedAtOnce() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 20);
        String items = """
                {"key":"k0"},""".repeat(19) + "{\"key\":\"k1\"}";
        Answer.DONE.isGivenBy(gateway.act("""
                {"action":"delete","tags":[%s]}""".formatted(items)));
        assertThat(gateway.tags()).hasSize(18).doesNotContainKeys("k0", "k1");
    }

    private void onUntouchedTag(String parameter, String body) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v");
        Answer.badParameter(parameter).isGivenBy(gateway.act(body.replace("<action>", "create")));
        Answer.badParameter(parameter).isGivenBy(gateway.act(body.replace("<action>", "delete")));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }
}
