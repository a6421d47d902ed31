package dev.tagmock.sample;

import dev.tagmock.api.DeclaredScope;
import dev.tagmock.api.Secret;
import dev.tagmock.api.WorldPart;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.TagRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.core.JsonGenerator;

/** The API's part of the world: shelves with books, and keys. */
@TestComponent
class SampleWorld extends WorldPart<SampleWorld.Library> {
    static final TagRules RULES =
            new TagRules(TagRules.TextRule.ofLength(1, 9), TagRules.TextRule.ofLength(0, 9), "", 3);

    private volatile List<Secret> keys = List.of();

    SampleWorld() {
        super("sample", Library.class, SampleApi.SHELF, RULES);
    }

    boolean isKey(String key) {
        return key != null && (keys.isEmpty() || keys.stream().anyMatch(known -> known.matches(key)));
    }

    @Override
    public Namespace namespace(String id) {
        return new Namespace("book/" + id, id);
    }

    @Override
    public List<DeclaredScope> scopes(Library section) {
        return orNone(section.shelves()).stream()
                .map(shelf -> new DeclaredScope(
                        shelf.id(),
                        null,
                        orNone(shelf.books()).stream()
                                .map(book -> new Declaration(book.id(), null, book.marks()))
                                .toList()))
                .toList();
    }

    @Override
    public Map<String, List<?>> callers(Library section) {
        return Map.of("keys", orNone(section.keys()));
    }

    @Override
    public void replaceCallers(List<Library> sections) {
        keys = sections.stream().flatMap(one -> orNone(one.keys()).stream()).toList();
    }

    @Override
    public void write(JsonGenerator json, Runnable scopes) {
        json.writePOJOProperty("keys", keys);
        scopes.run();
    }

    @Override
    public Object declared(Resource book) {
        return new Book(book.name(), book.tags());
    }

    private static <T> List<T> orNone(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    record Library(List<Secret> keys, List<Shelf> shelves) {}

    record Shelf(String id, List<Book> books) {}

    record Book(String id, Map<String, String> marks) {}
}
