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
import org.springframework.data.domain.Page;
import org.springframework.test.context.TestPropertySource;

/** A call costs as many statements for a hundred resources as for one. */
@ServerTest
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@Execution(ExecutionMode.SAME_THREAD)
class StatementCountTest {
    private final Namespace namespace = new Namespace("test/" + Ids.hex(), "owner");
    private final List<String> hundred =
            IntStream.range(0, 100).mapToObj(i -> "r" + i).toList();

    @Autowired
    private TagService tags;

    @Autowired
    private ResourceFinder finder;

    @Autowired
    private EntityManagerFactory factory;

    /** One locks them all, one writes them all. */
    @Test
    void ofAChangeToResourcesThatExist() {
        merge(hundred, "old");
        assertThat(statementsOf(() -> merge(hundred, "new"))).isEqualTo(2);
        assertThat(statementsOf(() -> merge(List.of("r0"), "other"))).isEqualTo(2);
        assertThat(statementsOf(() -> remove(hundred, "old"))).isEqualTo(2);
        assertThat(statementsOf(() -> remove(List.of("r0"), "new"))).isEqualTo(2);
    }

    /** Two for whether they were deleted, before and since, one for their keys, and one for what is known of them besides their tags. */
    @Test
    void ofAChangeToResourcesThatDoNotExistYet() {
        // Keys come in blocks, and the very first block is one key long.
        merge(List.of("takes the first key", "takes the next block"), "k");
        assertThat(statementsOf(() -> merge(hundred, "k"))).isEqualTo(6);
        assertThat(statementsOf(() -> merge(List.of("alone"), "k"))).isEqualTo(6);
    }

    @Test
    void ofARead() {
        merge(List.of("r0"), "k");
        assertThat(statementsOf(() -> tags.read(namespace, "r0"))).isEqualTo(1);
    }

    /** A page is one statement, and one more where there are others beside it. */
    @Test
    void ofAPageOfWhatIsFound() {
        List<String> many = IntStream.range(0, 501).mapToObj(i -> "m" + i).toList();
        merge(many, "k");
        TagSelector byTag = TagSelector.having("k", List.of("v"));
        ResourceQuery query = new ResourceQuery(namespace, "m", List.of(byTag));
        assertThat(page(query, 500))
                .hasSize(500)
                .allMatch(found -> Map.of("k", "v").equals(found.tags()));
        assertThat(statementsOf(() -> page(query, 500))).isEqualTo(2);
        assertThat(statementsOf(() -> page(query, 1))).isEqualTo(2);
        assertThat(statementsOf(() -> page(query, 502))).isEqualTo(1);
        assertThat(statementsOf(() -> finder.count(query))).isEqualTo(1);
        assertThat(statementsOf(() -> finder.tagsIn(namespace))).isEqualTo(1);
    }

    private Page<Resource> page(ResourceQuery query, int limit) {
        return finder.find(Resource.class, query, 0, limit, false);
    }

    private long statementsOf(Runnable call) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        call.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private void merge(List<String> names, String key) {
        tags.change(namespace, names, new TagChange.Merge(Map.of(key, "v")), TagRules.NONE);
    }

    private void remove(List<String> names, String key) {
        TagChange removal = new TagChange.Remove(List.of(new TagChange.Removal(key, null)));
        tags.change(namespace, names, removal, TagRules.NONE);
    }
}
