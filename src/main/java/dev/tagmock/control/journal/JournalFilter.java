package dev.tagmock.control.journal;

import dev.tagmock.control.CallNames;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRefusal;
import dev.tagmock.web.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Which calls are asked for: those that have all of what is given here.
 *
 * @param since those that came in then or later
 * @param path with its query or without
 * @param bodyContains a text that is in what is kept of the body
 */
@JsonNaming(SnakeCaseStrategy.class)
record JournalFilter(
        @Nullable String api,
        @Nullable String operation,
        @Nullable String projectId,
        @Nullable Long bkBizId,
        @Nullable Integer status,
        @Nullable String vendorCode,
        @Nullable Instant since,
        @Nullable String method,
        @Nullable String path,
        @Nullable String bodyContains,
        @Nullable String fault) {
    /** Of these and of paging, as queries have them. */
    static final String[] NAMES = {
        "api",
        "operation",
        "project_id",
        "bk_biz_id",
        "status",
        "vendor_code",
        "since",
        "method",
        "path",
        "body_contains",
        "fault",
        "limit",
        "offset"
    };

    static final JournalFilter ALL =
            new JournalFilter(null, null, null, null, null, null, null, null, null, null, null);

    static JournalFilter of(ControlQuery query) {
        Long status = query.number("status");
        return new JournalFilter(
                query.text("api"),
                query.text("operation"),
                query.text("project_id"),
                query.number("bk_biz_id"),
                status == null ? null : Math.toIntExact(Math.min(status, Integer.MAX_VALUE)),
                query.text("vendor_code"),
                query.moment("since"),
                query.text("method"),
                query.text("path"),
                query.text("body_contains"),
                query.text("fault"));
    }

    /**
     * Checks the names in it.
     *
     * @param prefix what stands before its fields' names
     * @throws ControlRefusal naming the field, if nothing is called so
     */
    void check(CallNames names, String prefix) {
        names.checkOperation(prefix + "operation", operation, names.apis(prefix + "api", api));
    }

    /** The part of the world that is asked for. */
    Scope scope() {
        return new Scope(projectId, bkBizId);
    }

    boolean matches(JournalEntry entry) {
        return mismatches(entry).isEmpty();
    }

    /** In what a call differs from what is asked for, one line each. */
    List<String> mismatches(JournalEntry entry) {
        List<String> lines = new ArrayList<>();
        compare("api", api, entry.api(), lines);
        compare("operation", operation, entry.operation(), lines);
        compare("project_id", projectId, entry.projectId(), lines);
        compare("bk_biz_id", bkBizId, entry.bkBizId(), lines);
        compare("status", status, entry.status(), lines);
        compare("vendor_code", vendorCode, entry.vendorCode(), lines);
        compare("method", method, entry.method(), lines);
        compare("fault", fault, entry.fault(), lines);
        if (since != null && entry.time().isBefore(since)) {
            lines.add("since: expected " + since + " or later, was " + entry.time());
        }
        if (path != null
                && !path.equals(entry.path())
                && !path.equals(entry.path().split("\\?", 2)[0])) {
            lines.add("path: expected " + path + ", was " + entry.path());
        }
        if (bodyContains != null && (entry.body() == null || !entry.body().contains(bodyContains))) {
            lines.add("body_contains: not in the body");
        }
        return lines;
    }

    private static void compare(String field, @Nullable Object wanted, @Nullable Object found, List<String> lines) {
        if (wanted != null && !Objects.equals(wanted, found)) {
            lines.add(field + ": expected " + wanted + ", was " + (found == null ? "none" : found));
        }
    }
}
