package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, section 5.2: page. */
@ServerTest
class PagingTest {
    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "from {0}, {1} of them: {2} to {3}")
    @CsvSource({"0,2,0,2", "2,2,2,4", "4,2,4,5", "5,2,0,0", "9,1,0,0", "1,1000,1,5", "3000000000,1,0,0"})
    void aPageLeavesTheCountAlone(long start, int limit, int from, int to) {
        List<Long> ids = new Esb(port).insert(business, 5);
        JsonNode data = data(", \"page\": {\"start\": " + start + ", \"limit\": " + limit + "}");
        assertThat(Esb.ids(data)).isEqualTo(ids.subList(from, to));
        assertThat(data.get("count").intValue()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"start\": -1, \"limit\": 10",
                "\"start\": 0, \"limit\": -1",
                "\"limit\": 1001",
                "\"limit\": 3000000000",
                "\"start\": -3000000000"
            })
    void pageLimits(String page) {
        Answers.assertCmdb(
                new Esb(port).list("\"bk_biz_id\": 1, \"page\": {" + page + "}"),
                Answers.PAGE,
                "page limit is exceeded. suggestion 200");
    }

    private JsonNode data(String fields) {
        return new Esb(port).data("list_service_instance", "\"bk_biz_id\": " + business + fields);
    }
}
