package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tags as they are stored: nothing is lost, and what selects by a tag finds that tag and no other text. */
class TagDocumentTest {
    @Example
    void isJsonWithATagALine() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("z", "1");
        tags.put("a\"b", "\u952e\n");
        assertThat(TagDocument.of(tags).json()).isEqualTo("{\n\"z\":\"1\"\n,\n\"a\\\"b\":\"\u952e\\n\"\n}");
        assertThat(TagDocument.of(Map.of())).isEqualTo(TagDocument.EMPTY);
    }

    @Property
    void nothingIsLost(@ForAll("tags") Map<String, String> tags) {
        assertThat(List.copyOf(TagDocument.of(tags).tags().entrySet())).isEqualTo(List.copyOf(tags.entrySet()));
    }

    /** Whatever the alphabet: keys and values here are made of what could be taken for a document's own signs. */
    @Property
    void aLineIsThatTagsAlone(
            @ForAll("tags") Map<String, String> tags, @ForAll("text") String key, @ForAll("text") String value) {
        String json = TagDocument.of(tags).json();
        assertThat(json.contains(TagDocument.line(key, value))).isEqualTo(value.equals(tags.get(key)));
        assertThat(json.contains(TagDocument.lineStart(key))).isEqualTo(tags.containsKey(key));
    }

    @Provide
    Arbitrary<Map<String, String>> tags() {
        return Arbitraries.maps(text(), text()).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withChars("\":,{}\\\n\u0000a\u952e").ofMaxLength(3);
    }
}
