package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Secrets are left out of JSON, and of what was meant to be JSON; everything else stays as it is. */
class JsonMaskTest {
    private static final String SECRET = "hunter2";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", " { \"a\" : [ 1 , -2.5e+3, true, false, null, {}, [] ] }\r\n", """
                        {"action":"create","tags":[{"key":"k","value":"\\u00e9 \\" é 😀"}]}""", """
                        {"bk_app_code":"esb_test","bk_username":"admin","labels":{"key1":"value1"}}"""})
    void whatIsNoSecretStays(String json) {
        assertThat(masked(json)).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"""
                        {"bk_app_secret":"hunter2","bk_biz_id":1}; {"bk_app_secret":"***","bk_biz_id":1}""", """
                        {"bk_token" : "hunter2" }; {"bk_token" : "***" }""", """
                        {"BK_TOKEN":"hunter2"}; {"BK_TOKEN":"***"}""", """
                        {"accessKey":"hunter2"}; {"accessKey":"***"}""", """
                        {"access-key":"hunter2"}; {"access-key":"***"}""", """
                        {"auth":{"password":{"user":{"name":"a","password":"hunter2"}}}};\
                         {"auth":{"password":"***"}}""", """
                        {"secret":["hunter2",{"a":"hunter2"}],"b":2}; {"secret":"***","b":2}""", """
                        {"secret":12345}; {"secret":"***"}""", """
                        {"secret":null}; {"secret":"***"}""", """
                        {"s\\u0065cret":"hunter2"}; {"s\\u0065cret":"***"}""", """
                        {"x":"{\\"bk_token\\":\\"hunter2\\"}","b":2}; {"x":"***","b":2}""", """
                        {"x":"bk_token=hunter2"}; {"x":"***"}""", """
                        ["password: hunter2"]; ["***"]"""})
    void secrets(String json, String masked) {
        assertThat(masked(json)).isEqualTo(masked);
        new JsonMapper().readTree(masked(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                        {"bk_app_secret":"hunter2""",
                """
                        {"bk_app_secret" "hunter2"}""",
                """
                        {"bk_app_secret:"hunter2"}""",
                """
                        {"bk_app_secret:hunter2","a":1}""",
                """
                        {"bk_app_secret":"a"hunter2"}""",
                """
                        {"bk_app_secret":"a" "hunter2"}""",
                """
                        {"bk_app_secret":"a",hunter2"}""",
                """
                        {"bk_app_secret":hunter2}""",
                """
                        {"bk_app_secret":'hunter2'}""",
                """
                        {"bk_app_secret"='hunter2'}""",
                "{bk_app_secret:\"hunter2\"}",
                "{'bk_app_secret':'hunter2'}",
                """
                        {"bk_app_secret":["a"},"hunter2"]}""",
                """
                        {"bk_app_secret":{"a":1],"b":"hunter2"}}""",
                """
                        {"bk_app_secret","hunter2"}""",
                """
                        {"bk_app_secret"::"hunter2"}""",
                """
                        {"bk_app_secret":,"hunter2"}""",
                """
                        ["bk_app_secret":"hunter2"]""",
                """
                        {} {"bk_app_secret":"hunter2"}""",
                "{}hunter2",
                "[1 hunter2]",
                """
                        {"a":1}\u0000hunter2""",
                """
                        {"a":NaN,"hunter2":1}""",
                """
                        {"a":"hunter2""",
                """
                        {"a":"x\\", \\"bk_token\\": \\"hunter2\\"}"""
            })
    void nothingAfterAMistakeIsKept(String broken) {
        assertThat(masked(broken)).doesNotContain(SECRET);
        assertThat(masked("""
                {"before":1,"it":%s""".formatted(broken))).startsWith("""
                        {"before":1,""").doesNotContain(SECRET);
    }

    @Test
    void deeperThanAnybodyNests() {
        assertThat(masked("[".repeat(100_000))).hasSizeLessThan(1000);
        assertThat(masked("{\"password\":" + "[".repeat(100_000) + "\"hunter2\""))
                .doesNotContain(SECRET);
    }

    /** Cut anywhere, nothing of a secret shows. */
    @Test
    void cutAnywhere() {
        String json = """
                        {"a":[1,"x"],"bk_app_secret":"hunter2","t\\u006fken":{"b":["hunter2"]},"c":"d"}""";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            String masked = new JsonMask(bytes, length).masked();
            assertThat(masked).doesNotContain("hun");
            assertThat(json.replaceAll("\"hunter2\"|\\{\"b.*?}", "\"***\"")).startsWith(masked);
        }
    }

    /** Whatever is done to a body, its secret does not come through. */
    @Property(tries = 2000)
    void anyDamage(@ForAll("damage") List<String> damage) {
        String json = """
                {"a":{"b":[1,{"c":"d"}]},"bk_app_secret":"hunter2","e":null}""";
        StringBuilder broken = new StringBuilder(json);
        for (int i = 0; i < damage.size(); i++) {
            int at = (damage.get(i).hashCode() & 0x7fffffff) * (i + 7) % broken.length();
            // Not between name and value: there, a new name would make another field of it.
            boolean within = at >= broken.indexOf("bk_app_secret") && at <= broken.indexOf(SECRET) + SECRET.length();
            if (!within) {
                broken.insert(at, damage.get(i));
            }
        }
        assertThat(masked(broken.toString())).doesNotContain(SECRET);
    }

    @Provide
    Arbitrary<List<String>> damage() {
        return Arbitraries.of("\"", "{", "}", "[", "]", ":", ",", "\\", "x", " ", "1", "'", "\"\"", "\":\"", "\",\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static String masked(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonMask(bytes, bytes.length).masked();
    }
}
