package dev.tagmock.world;

import dev.tagmock.tag.ResourceTooLarge;
import dev.tagmock.tag.TagQuotaExceeded;
import dev.tagmock.tag.TagRuleViolation;
import dev.tagmock.tag.TagRules;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declared tags, which keep the same rules as those that calls bring. */
final class FixtureTags {
    private FixtureTags() {}

    static void check(FixtureFile file, String path, @Nullable Map<String, String> tags, TagRules rules) {
        if (tags == null) {
            return;
        }
        try {
            rules.checkAll(tags);
        } catch (TagRuleViolation violation) {
            String part = violation.part().name().toLowerCase(Locale.ROOT);
            throw file.mistake(path + "." + violation.key(), "the " + part + " breaks the API's rules");
        } catch (TagQuotaExceeded tooMany) {
            throw file.mistake(path, "are more than " + rules.quota());
        } catch (ResourceTooLarge tooLong) {
            throw file.mistake(path, "are more than the store has room for");
        }
    }
}
