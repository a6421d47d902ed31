package dev.tagmock.blueking;

import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Contract, section 3.2: labels that break it, and what the answer calls them. Texts stand as JSON writes them. */
@ServerTest
class RejectedLabelsTest {
    @LocalServerPort
    private int port;

    static Stream<String> badKeys() {
        return Stream.of(("| |1|1a|-a|_a|.a|a-|a_|a.|a b| a|a |a/b|a:b|a,b|a@|*|%s|%|é|ключ|键|😀|a😀b|\\u0000|"
                        + "a\\u0000|a\\u0000b|a\\n|\\na|a\\r|a\\r\\n|a\\t|a\\u0085|a\\u2028|a\\uff11|\\u212a|"
                        + "\\u017f|a\\\\|a\\\"b|'a'|$|a\\u200bb")
                .split("\\|", -1));
    }

    static Stream<String> badValues() {
        return Stream.of(("| |-|-a|_a|.a|a-|a_|a.|a b| a|a |a/b|1.1.1.1:20000|a,b|*|%d|é|值|😀|\\u0000|a\\u0000|"
                        + "a\\n|\\n|\\na|a\\r\\n|a\\u0085|a\\u2028|\\uff11|\\u212a|true,|{}")
                .split("\\|", -1));
    }

    @ParameterizedTest(name = "3.2 key: [{0}]")
    @MethodSource("badKeys")
    void rejectedKeys(String key) {
        assertRejected("\"" + key + "\": \"v\"", "label." + text(key));
    }

    @ParameterizedTest(name = "3.2 value: [{0}]")
    @MethodSource("badValues")
    void rejectedValues(String value) {
        assertRejected("\"k\": \"" + value + "\"", "label.k:" + text(value));
    }

    @ParameterizedTest(name = "3.2 length: {0}")
    @ValueSource(ints = {64, 65, 128, 10_000})
    void longerThan63(int length) {
        String text = "k".repeat(length);
        assertRejected("\"" + text + "\": \"v\"", "label." + text);
        assertRejected("\"k\": \"" + text + "\"", "label.k:" + text);
    }

    /** Half a surrogate pair is no character; CMDB puts U+FFFD in its place. */
    @ParameterizedTest(name = "3.2: {0} reads {1}")
    @CsvSource({
        "\\ud800,\ufffd",
        "\\udfff,\ufffd",
        "a\\ud83d,a\ufffd",
        "\\ude00\\ud83d,\ufffd\ufffd",
        "\\ud83d\\ud83d\\ude00,\ufffd😀",
        "\\ud800\\u0041,\ufffdA",
    })
    void loneSurrogates(String sent, String read) {
        assertRejected("\"" + sent + "\": \"v\"", "label." + read);
        assertRejected("\"k\": \"" + sent + "\"", "label.k:" + read);
    }

    @ParameterizedTest(name = "3.2 order: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    "b-": "v", "a-": "v"       | label.b-
                    "a-": "v", "b-": "v"       | label.a-
                    "ok": "v", "b": "-", "-": "v" | label.b:-
                    "-": "-"                   | label.-
                    "z": "", "": ""            | label.z:
                    "": "", "z": ""            | label.
                    """)
    void theFirstBadLabelIsNamedAndItsKeyBeforeItsValue(String labels, String named) {
        assertRejected(labels, named);
    }

    private void assertRejected(String label, String named) {
        Reply reply = new Esb(port).add(1, 1, "{" + label + "}");
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified(named));
    }

    private static String text(String json) {
        return new JsonMapper().readTree("\"" + json + "\"").stringValue();
    }
}
