package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Declarations;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, ListInstancesV2 and ListInstancesByTags: offset and limit over 501 gateways. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class GatewayPagingTest {
    private static final int ALL = 501;

    private final List<String> names =
            IntStream.range(0, ALL).mapToObj(i -> "g" + (ALL - i)).toList();

    @LocalServerPort
    private int port;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Projects projects;

    private String project = "";

    @BeforeEach
    void declareOnce() {
        if (project.isEmpty()) {
            project = new TestProject(port).id();
            declarations.declare(
                    projects.namespace(project),
                    names.stream()
                            .map(name -> new Declaration(name, null, null))
                            .toList());
        }
    }

    @ParameterizedTest(name = "section 4, paging: {0} gives {2} from {1} on")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            ''                        | 0   | 20
            ?offset=&limit=           | 0   | 20
            ?offset=0&limit=1         | 0   | 1
            ?limit=0                  | 0   | 20
            ?limit=-1                 | 0   | 20
            ?limit=500                | 0   | 500
            ?limit=501                | 0   | 500
            ?limit=99999999999        | 0   | 500
            ?limit=99999999999999999999 | 0 | 500
            ?offset=-99999999999999999999 | 0 | 20
            ?offset=99999999999999999999 | 501 | 0
            ?offset=-1                | 0   | 20
            ?offset=-99999999999      | 0   | 20
            ?offset=3&limit=2         | 3   | 2
            ?offset=500&limit=20      | 500 | 1
            ?offset=501&limit=20      | 501 | 0
            ?offset=99999999999       | 501 | 0
            ?limit=3&limit=2          | 0   | 2
            ?x=1&lim%69t=2&y          | 0   | 2
            """)
    void aPage(String query, int first, int size) {
        TestProject paged = new TestProject(port, project, "any");
        List<String> expected = names.subList(first, first + size);
        assertThat(paged.listed(query)).isEqualTo(expected);
        assertThat(paged.get("/instances" + query).body()).startsWith("""
                {"total":501,"size":%s,""".formatted(size));
    }

    @ParameterizedTest(name = "lifecycle contract, section 10, filter: {0} gives {2} from {1} on")
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | 0   | 501
            ?offset=&limit=           | 0   | 501
            ?offset=-1                | 0   | 501
            ?offset=3                 | 3   | 498
            ?offset=0&limit=1         | 0   | 1
            ?limit=0                  | 0   | 20
            ?limit=-1                 | 0   | 20
            ?limit=501                | 0   | 500
            ?offset=501&limit=20      | 501 | 0
            """)
    void aFilteredPage(String query, int first, int size) {
        Reply filtered = new TestProject(port, project, "any").filter(query, "{}");
        assertThat(filtered.json().get("resources").findValuesAsString("resource_name"))
                .isEqualTo(names.subList(first, first + size));
        assertThat(filtered.body()).endsWith("],\"total_count\":501}");
    }

    @ParameterizedTest(name = "section 2, bad parameter: {0} is no number")
    @ValueSource(strings = {"x", "1.5", "1e2", "0x10", "%20", "1%00", "null", "1%201", "%EF%BC%90", "%D9%A6"})
    void noNumber(String text) {
        TestProject paged = new TestProject(port, project, "any");
        for (String name : new String[] {"offset", "limit"}) {
            String query = "?" + name + "=" + text;
            Answer.badParameter(name).isGivenBy(paged.get("/instances" + query));
            Answer.badParameter(name).isGivenBy(paged.filter(query, "{}"));
        }
    }

    /** Only pages have a place and a size; a count takes no notice. */
    @ParameterizedTest
    @ValueSource(strings = {"?offset=500", "?limit=x", "?offset=-1&limit=1"})
    void aCountIsOfAll(String query) {
        TestProject paged = new TestProject(port, project, "any");
        assertThat(paged.post("/resource-instances/count" + query, "{}").body()).isEqualTo("""
                {"total_count":501}""");
    }
}
