package dev.tagmock.control.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.control.ControlRejected;
import dev.tagmock.tag.TagSelector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selectors as people write them. */
class SelectorsTest {
    @Test
    void everyFormOfThem() {
        assertThat(Selectors.parse(
                        "selector", " env=prod,tier == web , zone!=b,role in (a, b),app notin(c) ,canary, !old, no= "))
                .containsExactly(
                        TagSelector.having("env", List.of("prod")),
                        TagSelector.having("tier", List.of("web")),
                        TagSelector.lacking("zone", List.of("b")),
                        TagSelector.having("role", List.of("a", "b")),
                        TagSelector.lacking("app", List.of("c")),
                        TagSelector.having("canary", List.of()),
                        TagSelector.lacking("old", List.of()),
                        TagSelector.having("no", List.of("")));
    }

    @Test
    void whatHasSignsIsQuoted() {
        assertThat(Selectors.parse("selector", "\"a = b, c\"=\"say \\\"so\\\" \\\\\", \"in\" in (\")\")"))
                .containsExactly(
                        TagSelector.having("a = b, c", List.of("say \"so\" \\")),
                        TagSelector.having("in", List.of(")")));
    }

    @Test
    void aKeyMayBeginLikeASign() {
        assertThat(Selectors.parse("selector", "in, notin=x, index in (inner)"))
                .containsExactly(
                        TagSelector.having("in", List.of()),
                        TagSelector.having("notin", List.of("x")),
                        TagSelector.having("index", List.of("inner")));
    }

    @Test
    void noneAreNone() {
        assertThat(Selectors.parse("selector", "  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'=prod'|a key at character 1",
                "'env=prod,'|a key at character 10",
                "'env prod'|=, !=, in (…), notin (…) or a comma at character 5",
                "'env in ()'|a value at character 9",
                "'env in (a'|a comma or ) at character 10",
                "'env=\"prod'|a value at character 5",
                "'!'|a key at character 2"
            })
    void aMistakeIsToldByItsPlace(String text, String expected) {
        assertThatThrownBy(() -> Selectors.parse("selector", text))
                .isInstanceOf(ControlRejected.class)
                .hasMessage("selector: expected " + expected);
    }

    @Test
    void thereIsALimit() {
        assertThat(Selectors.parse("selector", "k,".repeat(19) + "k")).hasSize(20);
        assertThatThrownBy(() -> Selectors.parse("selector", "k,".repeat(20) + "k"))
                .hasMessage("selector: must be 20 selectors at most");
    }
}
