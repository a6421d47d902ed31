package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A call costs as many statements for hundreds of instances as for one. */
@ServerTest
@TestPropertySource(
        properties = {
            "spring.jpa.properties.hibernate.generate_statistics=true",
            // A server of its own: statements are counted for all callers together.
            "spring.application.name=statements"
        })
@Execution(ExecutionMode.SAME_THREAD)
class StatementsOfACallTest {
    private static final String DELETE = "delete_service_instance";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void removingLabels() {
        Esb esb = new Esb(port);
        List<Long> ids = createAndLabel(esb, 500);
        assertThat(statementsOf(() -> Answers.assertSuccess(esb.remove(business, ids.toString(), """
                ["a"]"""))))
                .isEqualTo(2);
        assertThat(statementsOf(() -> Answers.assertSuccess(esb.remove(business, "[" + ids.get(0) + "]", """
                ["b"]"""))))
                .isEqualTo(2);
    }

    @Test
    void lists() {
        Esb esb = new Esb(port);
        createAndLabel(esb, 500);
        String selector = ", \"selectors\": [{\"key\": \"a\", \"operator\": \"exists\"}]";
        for (String list : List.of("list_service_instance", "list_service_instance_detail")) {
            assertThat(statementsOf(() -> esb.listed(list, business, selector + ", \"page\": {\"limit\": 1}")))
                    .isEqualTo(2);
            assertThat(statementsOf(
                            () -> esb.listed(list, business, selector + ", \"page\": {\"start\": 9, \"limit\": 400}")))
                    .isEqualTo(2);
        }
        assertThat(statementsOf(() -> esb.listed("list_service_instance", business, "")))
                .isEqualTo(1);
    }

    @Test
    void creatingAndDeleting() {
        Esb esb = new Esb(port);
        long ofOne = statementsOf(() -> esb.create(business, 1));
        // One more where a block of keys has run out, which one call in ten meets.
        assertThat(statementsOf(() -> esb.create(business, 100))).isBetween(ofOne - 1, ofOne + 1);
        List<Long> ids = createAndLabel(esb, 500);
        String fields = "\"bk_biz_id\": " + business + ", \"service_instance_ids\": ";
        long one = statementsOf(() -> esb.data(DELETE, fields + ids.subList(0, 1)));
        // One more forgets the oldest deletions: always where many are deleted, seldom where one is.
        assertThat(statementsOf(() -> esb.data(DELETE, fields + ids.subList(1, 500))))
                .isBetween(one, one + 1);
    }

    private List<Long> createAndLabel(Esb esb, int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            List<Long> created = esb.create(business, 100);
            Answers.assertSuccess(esb.add(business, created.toString(), """
                    {"a": "1", "b": "2", "c": "3"}"""));
            ids.addAll(created);
        }
        return ids;
    }

    private long statementsOf(Runnable call) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        call.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
