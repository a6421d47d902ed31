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

    private final Plan plan;
    private final Footprint.Register footprints = new Footprint.Register();
    private final List<Contest> contests = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

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
        System.out.println("\n" + report.text() + "\nWritten into " + target);
    }

    private Report measure() throws Exception {
        startUps();
        compareWithPeers();
        compareByJournal();
        compareByWhatIsStored();
        compareSelectors();
        FolderGrowth folder = FolderGrowth.measure(plan);
        MemoryGrowth memory = MemoryGrowth.measure(plan);
        goals.addAll(new Goals(contests, footprints, folder, memory).all());
        Report report = new Report();
        report.circumstances();
        report.goals(goals);
        contests.forEach(report::contest);
        report.folder(folder);
        report.memory(memory);
        report.footprints(footprints);
        report.functions(Functions.rows(Functions.measure(plan)));
        return report;
    }

    /** One of a kind each, in turns; the start before the load is one more sample. */
    private void startUps() throws IOException, InterruptedException {
        List<Candidate> kinds = new ArrayList<>(Candidates.kinds());
        kinds.addAll(Peers.kinds());
        for (int round = 1; round <= plan.starts(); round++) {
            System.out.printf("Start-up %d of %d%n", round, plan.starts());
            for (Candidate candidate : kinds) {
                footprints.start(candidate).close();
            }
        }
    }

    private void compareWithPeers() throws IOException, InterruptedException {
        System.out.println("Start of all");
        try (Servers servers = new Servers(footprints);
                Database database = Database.start()) {
            List<Server> stores = servers.start(Candidates.stores(database.arguments()));
            List<Server> stubs = servers.start(Peers.stubs());
            List<Contest> matches = Matches.withPeers(stores, stubs);
            Contest.run(matches, plan.turns());
            contests.addAll(matches);
            servers.afterLoad();
        }
    }

    private void compareByJournal() throws IOException, InterruptedException {
        System.out.println("Start of two, one without a journal");
        try (Servers servers = new Servers(footprints)) {
            Contest match = Matches.byJournal(servers.start(Candidates.withAndWithoutJournal()));
            Contest.run(List.of(match), plan.turns().closely());
            contests.add(match);
            servers.afterLoad();
        }
    }

    private void compareByWhatIsStored() throws IOException, InterruptedException {
        System.out.println("Start of two, and filling one");
        try (Servers servers = new Servers(footprints)) {
            List<Server> both = servers.start(Candidates.littleAndMuch());
            Contest match = Matches.byWhatIsStored(both.get(0), FEW_GATEWAYS, both.get(1), plan.manyGateways());
            Contest.run(List.of(match), plan.turns());
            contests.add(match);
            servers.afterLoad();
        }
    }

    private void compareSelectors() throws IOException, InterruptedException {
        System.out.println("Start of one with many service instances");
        try (Servers servers = new Servers(footprints)) {
            Server server = servers.start(List.of(Candidates.withInstances(plan.instances())))
                    .get(0);
            List<Contest> matches = Matches.bySelector(server, plan.instances());
            Contest.run(matches, plan.turns().roughly());
            contests.addAll(matches);
            servers.afterLoad();
        }
    }
}
