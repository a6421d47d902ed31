package dev.tagmock.control.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is tested of each operation, and when it was checked against a real system. */
@ControlTest
class CoverageViewTest {
    private static final String TEST = "apig.SomeTest#some";
    private static final Coverage.Check JANUARY = new Coverage.Check("2026-01-31", "https://one.example.com");
    private static final Coverage.Check MARCH = new Coverage.Check("2026-03-01", "https://two.example.com");

    @LocalServerPort
    private int port;

    @Test
    void everyOperationWithItsRowsAndWithoutTheNamesOfTests() {
        Reply reply = new Control(port).http().get("/_tagmock/coverage");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("#", "Test");
        JsonNode add = reply.json().at("/operations/0");
        assertThat(add.at("/operation").stringValue()).isEqualTo("add_label_for_service_instance");
        assertThat(add.at("/api").stringValue()).isEqualTo("BlueKing");
        assertThat(add.at("/does").stringValue()).isEqualTo("add labels to service instances");
        assertThat(add.at("/rows").valueStream().map(row -> row.at("/row").stringValue()))
                .startsWith("10 entry points")
                .contains("2.1 broken JSON");
        assertThat(add.has("checked")).isTrue();
        assertThat(reply.json()
                        .at("/operations")
                        .valueStream()
                        .map(one -> one.at("/operation").stringValue()))
                .contains("BatchCreateOrDeleteInstanceTags");
    }

    @Test
    void anOperationIsCheckedWhenAllItsRowsAreAsLongAgoAsTheOldest() {
        Coverage.Operation checked =
                operation(TEST + " 2026-03-01 https://two.example.com", TEST + " 2026-01-31 https://one.example.com");
        assertThat(checked.rows()).extracting(Coverage.Row::checked).containsExactly(MARCH, JANUARY);
        assertThat(checked.checked()).isEqualTo(JANUARY);
    }

    @Test
    void anOperationIsUncheckedWhileOneOfItsRowsIs() {
        Coverage.Operation unchecked = operation(TEST + " 2026-03-01 https://two.example.com", TEST);
        assertThat(unchecked.rows()).extracting(Coverage.Row::checked).containsExactly(MARCH, null);
        assertThat(unchecked.checked()).isNull();
    }

    private static Coverage.Operation operation(String... rows) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String row : rows) {
            named.put("row " + named.size(), row);
        }
        return Coverage.of(new CoverageFile(List.of(new CoverageFile.Entry("apig", "Some", "does some", named))))
                .operations()
                .get(0);
    }
}
