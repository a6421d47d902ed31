package dev.tagmock.control.journal;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.control.CallNames;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRejected;
import dev.tagmock.control.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Which calls are asked for: those that have all of what is given here.
 *
 * @param scope of fields that name a part of the world, its id by the field
 * @param search a text that is in the operation, the path or the error code, in whatever case
 * @param statusClass the first digit of the status, like 4xx
 * @param since those that came in then or later
 * @param path with its query or without
 * @param bodyContains a text that is in what is kept of the body
 */
@JsonNaming(SnakeCaseStrategy.class)
record JournalFilter(
        @Nullable String api,
        @Nullable String operation,
        @JsonAnySetter Map<String, @Nullable Object> scope,
        @Nullable String search,
        @Nullable Integer status,
        @Nullable String statusClass,
        @Nullable Boolean failed,
        @Nullable String vendorCode,
        @Nullable Instant since,
        @Nullable String method,
        @Nullable String path,
        @Nullable String bodyContains,
        @Nullable String fault) {
    /** The names of all fields but those that name a part of the world. */
    private static final List<String> NAMES = List.of(
            "api",
            "operation",
            "search",
            "status",
            "status_class",
            "failed",
            "vendor_code",
            "since",
            "method",
            "path",
            "body_contains",
            "fault");

    private static final Pattern STATUS_CLASS = Pattern.compile("[1-5]xx");

    static final JournalFilter ALL =
            new JournalFilter(null, null, Map.of(), null, null, null, null, null, null, null, null, null, null);

    JournalFilter {
        scope = Objects.requireNonNullElse(scope, Map.of());
    }

    /** The query that asks for calls, with its paging. */
    static ControlQuery query(HttpServletRequest request, Scopes scopes) {
        return ControlQuery.of(
                request,
                scopes.names(Stream.concat(NAMES.stream(), Stream.of("limit", "offset"))
                        .toArray(String[]::new)));
    }

    static JournalFilter of(ControlQuery query, Scopes scopes) {
        Long status = query.number("status");
        Map<String, @Nullable Object> ids = new HashMap<>();
        for (ScopeKind kind : scopes.kinds()) {
            String id = query.text(kind.parameter());
            if (id != null) {
                ids.put(kind.parameter(), kind.written(Scopes.id(kind, id)));
            }
        }
        return new JournalFilter(
                query.text("api"),
                query.text("operation"),
                ids,
                query.text("search"),
                status == null ? null : Math.toIntExact(Math.min(status, Integer.MAX_VALUE)),
                query.text("status_class"),
                query.flag("failed"),
                query.text("vendor_code"),
                query.moment("since"),
                query.text("method"),
                query.text("path"),
                query.text("body_contains"),
                query.text("fault"));
    }

    /**
     * Checks the names in it, and the class of statuses.
     *
     * @param prefix what stands before its fields' names
     * @throws ControlRejected naming the field, if nothing is called so or no status is of that class
     */
    void check(CallNames names, Scopes scopes, String prefix) {
        scope.forEach((name, id) -> scopes.in(Collections.singletonMap(name, id), prefix, NAMES));
        names.checkOperation(prefix + "operation", operation, names.apis(prefix + "api", api));
        if (statusClass != null && !STATUS_CLASS.matcher(statusClass).matches()) {
            throw ControlRejected.of(prefix + "status_class", "must be 1xx to 5xx");
        }
    }

    /** Whether a call is about what is asked for, whatever else it is. */
    boolean isInScope(JournalEntry entry) {
        return scope.entrySet().stream()
                .allMatch(field ->
                        field.getValue() == null || field.getValue().toString().equals(id(field.getKey(), entry)));
    }

    private static @Nullable String id(String kind, JournalEntry entry) {
        return entry.scope().kind().equals(kind) ? entry.scope().id() : null;
    }

    boolean matches(JournalEntry entry) {
        return mismatches(entry).isEmpty();
    }

    /** In what a call differs from what is asked for, one line each. */
    List<String> mismatches(JournalEntry entry) {
        List<String> lines = new ArrayList<>();
        compare("api", api, entry.api(), lines);
        compare("operation", operation, entry.operation(), lines);
        scope.forEach(
                (name, wanted) -> compare(name, wanted == null ? null : wanted.toString(), id(name, entry), lines));
        compare("status", status, entry.status(), lines);
        compare("status_class", statusClass, entry.status() == null ? null : entry.status() / 100 + "xx", lines);
        compare("failed", failed, entry.failed(), lines);
        compare("vendor_code", vendorCode, entry.vendorCode(), lines);
        compare("method", method, entry.method(), lines);
        compare("fault", fault, entry.fault(), lines);
        if (search != null && !isFound(search, entry)) {
            lines.add("search: not in the operation, the path or the error code");
        }
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

    private static boolean isFound(String text, JournalEntry entry) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(entry.operation(), entry.path(), entry.vendorCode())
                .filter(Objects::nonNull)
                .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static void compare(String field, @Nullable Object wanted, @Nullable Object found, List<String> lines) {
        if (wanted != null && !Objects.equals(wanted, found)) {
            lines.add(field + ": expected " + wanted + ", was " + (found == null ? "none" : found));
        }
    }
}
