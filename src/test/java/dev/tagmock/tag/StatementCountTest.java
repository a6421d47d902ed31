package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A call costs as many statements for a hundred resources as for one. */
@ServerTest
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@Execution(ExecutionMode.SAME_THREAD)
class StatementCountTest {
    private final Realm realm = new Realm("test/" + Ids.hex(), "owner");
    private final List<String> hundred =
            IntStream.range(0, 100).mapToObj(i -> "r" + i).toList();

    @Autowired
    private TagService tags;

    @Autowired
    private ResourceFinder finder;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void ofAChangeToResourcesThatExist() {
        merge(hundred, "old");
        assertThat(statementsOf(() -> merge(hundred, "new")))
                .isEqualTo(statementsOf(() -> merge(List.of("r0"), "other")))
                .isLessThanOrEqualTo(4);
        assertThat(statementsOf(() -> remove(hundred, "old")))
                .isEqualTo(statementsOf(() -> remove(List.of("r0"), "new")));
    }

    @Test
    void ofAChangeToResourcesThatDoNotExistYet() {
        // Ids come in blocks, and the very first block is one id long.
        merge(List.of("takes the first id", "takes the next block"), "k");
        assertThat(statementsOf(() -> merge(hundred, "k"))).isEqualTo(statementsOf(() -> merge(List.of("alone"), "k")));
    }

    /** A page is one statement for the resources and one for all their tags. */
    @Test
    void ofAPageOfWhatIsFound() {
        List<String> many = IntStream.range(0, 501).mapToObj(i -> "m" + i).toList();
        merge(many, "k");
        TagSelector byTag = TagSelector.having("k", List.of("v"));
        ResourceQuery query = new ResourceQuery(realm.namespace(), null, "m", "", "", false, List.of(byTag));
        assertThat(finder.find(query, 0, 500))
                .hasSize(500)
                .allMatch(found -> found.tags().equals(Map.of("k", "v")));
        assertThat(statementsOf(() -> finder.find(query, 0, 500)))
                .isEqualTo(statementsOf(() -> finder.find(query, 0, 1)))
                .isEqualTo(2);
        assertThat(statementsOf(() -> finder.count(query))).isEqualTo(1);
        assertThat(statementsOf(() -> finder.tagsIn(realm))).isEqualTo(1);
    }

    private long statementsOf(Runnable call) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        call.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private void merge(List<String> names, String key) {
        tags.change(realm, names, new TagChange.Merge(Map.of(key, "v")), TagRules.NONE);
    }

    private void remove(List<String> names, String key) {
        TagChange removal = new TagChange.Remove(List.of(new TagChange.Removal(key, null)));
        tags.change(realm, names, removal, TagRules.NONE);
    }
}
