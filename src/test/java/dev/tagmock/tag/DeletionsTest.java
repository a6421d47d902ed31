package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was deleted stays away, and not everything is remembered for ever. */
@ServerTest
class DeletionsTest {
    private static final int AT_ONCE = 500;
    private static final int BATCHES = Deletions.MOST / AT_ONCE + 3;

    private final Namespace namespace = new Namespace("deletions/" + Ids.hex(), "owner");

    @Autowired
    private Declarations declarations;

    @Autowired
    private ResourceStore store;

    @Autowired
    private TagService tags;

    @Autowired
    private EntityManager entities;

    @Test
    void theLastAreRemembered() {
        deleteAll("old", 1);
        for (int batch = 0; batch < BATCHES; batch++) {
            deleteAll("n" + batch + "-", AT_ONCE);
        }
        assertThat(entities.createQuery("select count(d) from DeletedResource d", Long.class)
                        .getSingleResult())
                .isBetween((long) Deletions.MOST, Deletions.MOST + 2L * AT_ONCE);
        assertThatThrownBy(() -> tags.read(namespace, "n" + (BATCHES - 1) + "-0"))
                .isInstanceOf(TagRejection.class);
        assertThat(tags.read(namespace, "old0").name()).isEqualTo("old0");
    }

    @Test
    void aDeletedNameIsUnknownUntilItIsDeclared() {
        deleteAll("a", 1);
        assertThatThrownBy(() -> tags.require(namespace, "a0")).isInstanceOf(TagRejection.class);
        assertThatThrownBy(() -> tags.read(namespace, "a0")).isInstanceOf(TagRejection.class);
        assertThatThrownBy(
                        () -> tags.change(namespace, List.of("b", "a0"), new TagChange.Merge(Map.of()), TagRules.NONE))
                .isInstanceOf(TagRejection.class);
        assertThat(store.create(namespace, new Declaration("a0", null, null))).isTrue();
        assertThat(tags.read(namespace, "a0").tags()).isNull();
        deleteAll("c", 1);
        declarations.forget(namespace);
        assertThat(tags.read(namespace, "c0").name()).isEqualTo("c0");
    }

    private void deleteAll(String prefix, int count) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
        declarations.declare(
                namespace,
                names.stream().map(name -> new Declaration(name, null, null)).toList());
        store.delete(namespace, names);
    }
}
