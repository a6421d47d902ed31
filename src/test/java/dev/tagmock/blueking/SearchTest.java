package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 5.2: search_key, a regular expression; that of section 5.3's list by host is the same. */
@ServerTest
class SearchTest {
    private static final String LIST = "list_service_instance";
    private static final String BY_HOST = "list_service_instance_by_host";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "5.2 search_key {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | 012
            web | 02
            WEB | 1
            (?i)web | 012
            ^web-1$ | 0
            .x | ``
            \\\\.x | ``
            web.1 | 0
            b-\\\\d | 0
            [0-9]+$ | 01
            ^$ | ``
            ^[aw][e ] | 02
            加 | 2
            %  | ``
            \\\\bWEB | 1
            \\\\bweb\\\\b | 02
            \\\\p{Han} | 2
            [[:upper:]]{3} | 1
            (.*e){25}$ | ``
            ' | 2
            """)
    void aRegexFoundAnywhere(String search, String found) {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, named("web-1"), named("WEB2"), named("a web's 加"));
        List<Long> wanted =
                found.chars().mapToObj(digit -> ids.get(digit - '0')).toList();
        String fields = ", \"bk_host_id\": 1, \"search_key\": \"" + search + "\"";
        assertThat(esb.listed(LIST, business, fields)).isEqualTo(wanted);
        assertThat(esb.listed(BY_HOST, business, fields)).isEqualTo(wanted);
        assertThat(esb.listed(LIST, business, fields + ", \"page\": {\"limit\": 1}"))
                .isEqualTo(wanted.stream().limit(1).toList());
    }

    @Test
    void nullSearchesForNothing() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 2);
        assertThat(esb.listed(LIST, business, ", \"search_key\": null")).isEqualTo(ids);
    }

    @ParameterizedTest(name = "no regex: {0}")
    @ValueSource(
            strings = {
                "(",
                "[",
                "*",
                "a{2,1}",
                "\\\\",
                "a)",
                "\\u0000",
                "a\\u0000b",
                "\\ud800",
                "a\\udc00",
                "(?=a)a",
                "(a)\\\\1",
                "a++"
            })
    void whatTheDatabaseCannotSearchFor(String search) {
        assertFailed(search);
    }

    @Test
    void regexesTooLongOrTooDeepForTheDatabase() {
        assertFailed("x".repeat(40_000));
        assertFailed("(".repeat(15_000) + ")".repeat(15_000));
        assertFailed("(".repeat(251) + ")".repeat(251));
    }

    /** Written out, they would take more memory than there is. */
    @ParameterizedTest(name = "too large: {0}")
    @ValueSource(
            strings = {"(((x{1000}){1000}){1000}", "((a{0,200}){200,})", "([(]x{1000}){1000}", "([)]x{1000}){1000}"})
    void regexesThatRepetitionsMakeTooLarge(String search) {
        assertFailed(search);
    }

    /** An engine that tries one way after another would be at it for centuries. */
    @Test
    void noExpressionTakesLong() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, named("a".repeat(60) + "!"), named("b"));
        for (String search : List.of("(.*a){25}$", "(a|aa)+$", "^(a+)+$", "(a|a)+$")) {
            String fields = ", \"bk_host_id\": 1, \"search_key\": \"" + search + "\"";
            assertThat(esb.listed(LIST, business, fields)).isEmpty();
            assertThat(esb.listed(BY_HOST, business, fields)).isEmpty();
        }
        assertThat(esb.listed(LIST, business, ", \"search_key\": \"(.*a){25}!$\""))
                .isEqualTo(ids.subList(0, 1));
    }

    /** Those that are found are paged in the order asked for, and all of them are counted. */
    @Test
    void pagesOfWhatIsFound() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, named("n-3"), named("other"), named("n-1"), named("n-2"));
        Reply reply = esb.call(
                LIST,
                "\"bk_biz_id\": " + business
                        + ", \"search_key\": \"^n\", \"page\": {\"start\": 1, \"limit\": 1, \"sort\": \"name\"}");
        assertThat(reply.json().at("/data/count").intValue()).isEqualTo(3);
        assertThat(reply.json().at("/data/info/0/id").longValue()).isEqualTo(ids.get(3));
        assertThat(esb.listed(LIST, business, ", \"search_key\": \"^n\", \"page\": {\"start\": 3, \"limit\": 1}"))
                .isEmpty();
    }

    @Test
    void regexesJustNotTooDeep() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 2);
        for (String search : List.of("(".repeat(250) + ")".repeat(250), "()".repeat(300))) {
            assertThat(esb.listed(LIST, business, ", \"search_key\": \"" + search + "\""))
                    .isEqualTo(ids);
        }
    }

    @Test
    void inChinese() {
        Answers.assertCmdb(
                new Esb(port).call(LIST, "\"bk_biz_id\": 1, \"search_key\": \"(\"", "Blueking-Language", "cn"),
                1199017,
                "查询数据失败");
    }

    private void assertFailed(String search) {
        for (String list : List.of(LIST, BY_HOST)) {
            Answers.assertCmdb(
                    new Esb(port)
                            .call(
                                    list,
                                    "\"bk_biz_id\": " + business + ", \"bk_host_id\": 1, \"search_key\": \"" + search
                                            + "\""),
                    1199017,
                    "Failed to query data");
        }
    }

    private static String named(String name) {
        return """
                {"bk_host_id": 1, "service_instance_name": "%s"}""".formatted(name);
    }
}
