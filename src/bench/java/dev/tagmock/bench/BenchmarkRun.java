package dev.tagmock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole benchmark, from start-ups to the tables. */
final class BenchmarkRun {
    private static final int FEW_GATEWAYS = 50;
    private static final Path WORK = Path.of("target", "bench");
    private static final Path DOCUMENT = Path.of("docs", "performance.md");
    private static final Path README = Path.of("README.md");

    private final Plan plan;
    private final Footprint.Register footprints = new Footprint.Register();
    private final List<Contest> contests = new ArrayList<>();

    private BenchmarkRun(Plan plan) {
        this.plan = plan;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
            System.err.println("usage: src/bench/run [--quick]");
            System.exit(2);
        }
        boolean quick = !options.isEmpty();
        BenchmarkRun run = new BenchmarkRun(quick ? Plan.QUICK : Plan.FULL);
        Report report = run.measure();
        Path target = quick ? WORK.resolve("performance.md") : DOCUMENT;
        report.writeInto(DOCUMENT, target);
        if (!quick) {
            run.summary().writeInto(README, README);
        }
        System.out.println("\n" + report.text() + "\nWritten into " + target);
    }

    private Report measure() throws Exception {
        startUps();
        compareWithPeers();
        compareByJournal();
        compareByWhatIsStored();
        Report report = summary();
        contests.forEach(report::contest);
        report.footprints(footprints);
        report.functions(Functions.rows(Functions.measure(plan)));
        return report;
    }

    private Report summary() {
        Report report = new Report();
        report.circumstances();
        report.goals(new Goals(contests, footprints).all());
        return report;
    }

    /** One of a kind each, in turns; the start before the load is one more sample. */
    private void startUps() throws IOException, InterruptedException {
        for (int round = 1; round <= plan.starts(); round++) {
            System.out.printf("Start-up %d of %d%n", round, plan.starts());
            for (Candidate candidate : Candidates.kinds()) {
                footprints.start(candidate).close();
            }
        }
    }

    private void compareWithPeers() throws IOException, InterruptedException {
        System.out.println("Start of all");
        try (Servers servers = new Servers(footprints);
                Database database = Database.start()) {
            List<Server> stores = servers.start(Candidates.stores(database.arguments()));
            List<Server> stubs = servers.start(Candidates.stubs());
            List<Server> objectStores = servers.start(List.of(Candidates.s3Mock()));
            List<Contest> matches = Matches.withPeers(stores, stubs, objectStores);
            Contest.run(matches, plan);
            contests.addAll(matches);
            servers.afterLoad();
        }
    }

    private void compareByJournal() throws IOException, InterruptedException {
        System.out.println("Start of two, one without a journal");
        try (Servers servers = new Servers(footprints)) {
            Contest match = Matches.byJournal(servers.start(Candidates.withAndWithoutJournal()));
            Contest.run(List.of(match), plan.closely());
            contests.add(match);
            servers.afterLoad();
        }
    }

    private void compareByWhatIsStored() throws IOException, InterruptedException {
        System.out.println("Start of two, and filling one");
        try (Servers servers = new Servers(footprints)) {
            List<Server> both = servers.start(Candidates.littleAndMuch());
            Contest match = Matches.byWhatIsStored(both.get(0), FEW_GATEWAYS, both.get(1), plan.manyGateways());
            Contest.run(List.of(match), plan);
            contests.add(match);
            servers.afterLoad();
        }
    }
}
