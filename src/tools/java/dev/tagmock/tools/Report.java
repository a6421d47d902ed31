package dev.tagmock.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has found.
 *
 * @param entry BlueKing's entry point; empty for other APIs
 * @param at when it ended, in UTC
 * @param leftOver what could not be undone
 */
record Report(String target, String api, String entry, String at, List<Result> rows, List<String> leftOver) {
    Report(String target, Api api, EntryPoint entry, List<Result> rows, List<String> leftOver) {
        this(
                target,
                api.name().toLowerCase(Locale.ROOT),
                api == Api.BLUEKING ? entry.word() : "",
                Instant.now().toString(),
                rows,
                leftOver);
    }

    boolean isGood() {
        return leftOver.isEmpty() && rows.stream().noneMatch(Result::fails);
    }

    String summary() {
        return Arrays.stream(Result.Verdict.values())
                .map(verdict ->
                        rows.stream().filter(row -> row.verdict() == verdict).count() + " " + word(verdict))
                .collect(Collectors.joining(", "));
    }

    /** Writes FILE.md and FILE.json; an ending that the name has is no part of it. */
    void write(Path file, Credentials secrets) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.(md|json)$", "");
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
        Files.writeString(file.resolveSibling(name + ".json"), secrets.redact(json) + "\n");
        Files.writeString(file.resolveSibling(name + ".md"), secrets.redact(markdown()));
    }

    String markdown() {
        StringBuilder text = new StringBuilder(
                "# %s at %s\n\n%s: %s.\n".formatted((api + " " + entry).strip(), target, at, summary()));
        leftOver.forEach(left -> text.append("\n**Not undone**: ").append(left).append('\n'));
        rows.stream()
                .filter(Result::fails)
                .forEach(row -> text.append("\n## %s (%s): %s\n\n%s\n\nExpected: `%s`\n\nSeen: `%s`\n"
                        .formatted(
                                row.row(),
                                row.section(),
                                word(row.verdict()),
                                row.differences().stream()
                                        .map(one -> "- " + one)
                                        .collect(Collectors.joining("\n")),
                                row.expected().replace('`', '\''),
                                row.seen().replace('`', '\''))));
        text.append("\n## All rows\n\n| section | operation | row | verdict |\n|---|---|---|---|\n");
        rows.forEach(row -> text.append("| %s | %s | %s | %s |\n"
                .formatted(
                        row.section(),
                        row.operation(),
                        row.row().replace("|", "\\|"),
                        word(row.verdict())
                                + (row.verdict() == Result.Verdict.SKIPPED
                                        ? ": " + row.differences().get(0)
                                        : ""))));
        return text.toString();
    }

    private static String word(Result.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
