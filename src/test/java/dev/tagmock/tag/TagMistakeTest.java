package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.tag.TagRules.TextRule;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks a rule is told by the first character that cannot stand where it does. */
class TagMistakeTest {
    private static final TagRules RULES = new TagRules(
            new TextRule(Pattern.compile("(?! +$)[a-z ]([a-z -]*[a-z ])?"), 1, 5), TextRule.NONE, "sys", 9);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', is empty",
        "abcdef, has 6 characters",
        "ab1cd, has 1 as character 3",
        "𠮷, has U+20BB7 as character 1",
        "-a, has - as character 1",
        "a--, ends with -",
        "'  ', ends with U+0020",
        "sysa, begins with sys"
    })
    void mistakes(String key, String mistake) {
        TagRejection rejection =
                catchThrowableOfType(TagRejection.class, () -> RULES.check(new TagChange.Merge(Map.of(key, ""))));
        assertThat(RULES.mistake(rejection)).isEqualTo(mistake);
    }
}
