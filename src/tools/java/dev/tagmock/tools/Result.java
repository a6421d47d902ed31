package dev.tagmock.tools;

import java.util.List;

/** What became of one row. */
record Result(
        String section,
        String row,
        String operation,
        Verdict verdict,
        String expected,
        String seen,
        List<String> differences) {

    /** {@code BLOCKED}: what has to be there before could not be put there; {@code SKIPPED}: left out, or not given what it needs. */
    enum Verdict {
        PASSED,
        DIFFERS,
        BLOCKED,
        SKIPPED
    }

    static Result of(Suite.Row row, Verdict verdict, String expected, String seen, List<String> differences) {
        return new Result(row.section(), row.name(), row.operation(), verdict, expected, seen, differences);
    }

    boolean fails() {
        return verdict == Verdict.DIFFERS || verdict == Verdict.BLOCKED;
    }
}
