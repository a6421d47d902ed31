package dev.tagmock.control.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of the emulated operations is tested, and what of that was also checked against a real system. */
record Coverage(List<Operation> operations) {
    static Coverage of(CoverageFile file) {
        return new Coverage(file.operations().stream().map(Operation::of).toList());
    }

    /**
     * An operation with the rows of its contract.
     *
     * @param checked the oldest check of a row; null as long as a row has none
     */
    record Operation(
            String api,
            String operation,
            String does,
            @Nullable Check checked,
            List<Row> rows) {
        private static Operation of(CoverageFile.Entry entry) {
            List<Row> rows = entry.rows().entrySet().stream().map(Row::of).toList();
            boolean whole = rows.stream().noneMatch(row -> row.checked() == null);
            Check oldest = rows.stream()
                    .map(Row::checked)
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(Check::date))
                    .orElse(null);
            return new Operation(entry.api(), entry.operation(), entry.does(), whole ? oldest : null, rows);
        }
    }

    /**
     * A row of the contract, which has a test.
     *
     * @param checked null if it never was
     */
    record Row(String row, @Nullable Check checked) {
        private static Row of(Map.Entry<String, String> row) {
            String[] words = row.getValue().split(" ", -1);
            return new Row(row.getKey(), words.length < 3 ? null : new Check(words[1], words[2]));
        }
    }

    /**
     * The last run against a real system.
     *
     * @param date the day, like 2026-01-31
     * @param target the address of that system
     */
    record Check(String date, String target) {}
}
