package dev.tagmock.world;

import dev.tagmock.tag.TagRejection;
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
        } catch (TagRejection rejection) {
            throw switch (rejection.reason()) {
                case QUOTA -> file.mistake(path, "are more than " + rules.quota());
                case TOO_LARGE -> file.mistake(path, "are more than the store has room for");
                default -> {
                    String part = rejection.reason().name().toLowerCase(Locale.ROOT);
                    yield file.mistake(path + "." + rejection.key(), "the " + part + " breaks the API's rules");
                }
            };
        }
    }
}
