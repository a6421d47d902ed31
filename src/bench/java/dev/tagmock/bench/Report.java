package dev.tagmock.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The tables, in Markdown, and their place in a document. */
final class Report {
    private static final String BEGIN = "<!-- made by src/bench/run -->\n";
    private static final String END = "<!-- end of what is made -->\n";

    private final List<String> lines = new ArrayList<>();

    /** When, on what and of what. */
    void circumstances() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        lines.add("%s, %d cores, %.0f GiB, %s, JDK %s, commit %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        machine.getAvailableProcessors(),
                        machine.getTotalMemorySize() / 0x1p30,
                        System.getProperty("os.name"),
                        Runtime.version(),
                        System.getProperty("commit", "unknown")));
    }

    void goals(List<Goal> goals) {
        table("Goals", "what", "goal", "measured", "");
        goals.forEach(goal -> lines.add(goal.row()));
    }

    /** What each did, and how many times as fast the first is. */
    void contest(Contest contest) {
        table(contest.title(), "server", "calls/s", "p50 ms", "p99 ms", "first ÷ this");
        double first =
                contest.contenders().get(0).result().map(Measurement::rate).orElse(Double.NaN);
        for (Contender contender : contest.contenders()) {
            lines.add(contender
                    .result()
                    .map(it -> "| %s | %,.0f | %.2f | %.2f | %.2f |"
                            .formatted(contender.name(), it.rate(), it.p50(), it.p99(), first / it.rate()))
                    .orElseGet(
                            () -> "| %s | dropped out: %s | | | |".formatted(contender.name(), contender.failure())));
        }
    }

    /** What writes without a break make of a folder. */
    void folder(FolderGrowth it) {
        table(
                "APIG: write one tag into a folder, without a break",
                "calls/s",
                "p99 ms",
                "p99.9 ms",
                "longest ms",
                "MiB at most",
                "MiB after a clean stop");
        lines.add("| %,.0f | %.2f | %.2f | %.2f | %.1f | %.1f |"
                .formatted(
                        it.writes().rate(),
                        it.writes().p99(),
                        it.writes().p999(),
                        it.writes().max(),
                        it.largest(),
                        it.live()));
    }

    /** What many writes make of memory. */
    void memory(MemoryGrowth it) {
        table("Memory after many writes", "writes", "MiB resident");
        lines.add("| %,d | %.0f |".formatted(it.few(), it.afterFew()));
        lines.add("| %,d | %.0f |".formatted(it.many(), it.afterMany()));
    }

    void footprints(Footprint.Register register) {
        table("Start-up and memory", "server", "s to first answer", "MiB resident then", "MiB after load");
        for (String name : register.names()) {
            Footprint it = register.of(name);
            lines.add("| %s | %.2f | %.0f | %.0f |"
                    .formatted(name, it.seconds(), it.residentAtFirst(), it.residentAfterLoad())
                    .replace("NaN", "–"));
        }
    }

    /** Rows of what single functions take. */
    void functions(List<String> rows) {
        table("Functions", "function", "ns a call", "±");
        lines.addAll(rows);
    }

    private void table(String title, String... columns) {
        lines.addAll(List.of(
                "",
                "### " + title,
                "",
                "| " + String.join(" | ", columns) + " |",
                "|" + "---|".repeat(columns.length)));
    }

    /** Puts the tables where the document has its markers. */
    void writeInto(Path source, Path target) throws IOException {
        String document = Files.readString(source);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IllegalStateException(source + " has no place for the tables");
        }
        Files.writeString(target, document.substring(0, begin + BEGIN.length()) + text() + document.substring(end));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
