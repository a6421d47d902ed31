package dev.tagmock.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the service sets out to reach, most of it beside its peers and beside itself. */
record Goals(List<Contest> contests, Footprint.Register footprints, FolderGrowth folder, MemoryGrowth memory) {
    List<Goal> all() {
        double writes = rate(Matches.TAG_WRITE, Candidates.DEFAULT);
        double lists = rate(Matches.TAG_READ, Candidates.DEFAULT);
        double labelling = rate(Matches.LABEL_ADD, Candidates.DEFAULT);
        return List.of(
                Goal.atLeast(
                        1, "tag writes ÷ WireMock's as it comes", writes / rate(Matches.TAG_WRITE, Peers.WIREMOCK)),
                Goal.atLeast(
                        0.6,
                        "tag writes ÷ WireMock's, its journal off",
                        writes / rate(Matches.TAG_WRITE, Peers.WIREMOCK_OFF)),
                Goal.atMost(
                        10,
                        "p99 ÷ p50 of tag writes",
                        of(Matches.TAG_WRITE, Candidates.DEFAULT, Measurement::p99)
                                / of(Matches.TAG_WRITE, Candidates.DEFAULT, Measurement::p50)),
                Goal.atMost(
                        1.03,
                        "tag writes without a journal ÷ with one",
                        rate(Matches.JOURNAL, Candidates.JOURNAL_OFF) / rate(Matches.JOURNAL, Candidates.JOURNAL_ON)),
                Goal.atLeast(
                        0.9,
                        "tag writes with 1,000,000 tags stored ÷ with 1,000",
                        rate(Matches.STORED, Candidates.MUCH) / rate(Matches.STORED, Candidates.LITTLE)),
                Goal.atLeast(
                        0.6,
                        "tag writes into a folder ÷ into memory",
                        rate(Matches.TAG_WRITE, Candidates.FOLDER) / writes),
                Goal.atMost(
                        1000,
                        "p99.9 of writes into a folder without a break, in ms (absolute)",
                        folder.writes().p999()),
                Goal.atMost(
                        1,
                        "that folder's largest size ÷ the larger of 64 MiB and 8 × its live data",
                        folder.ofAllowed()),
                Goal.atMost(
                        10,
                        "cost of 3 labels for 100 instances ÷ for 1",
                        labelling / rate(Matches.LABEL_ADD_100, Candidates.DEFAULT)),
                Goal.atMost(
                        14,
                        "cost of 13 labels for 100 instances ÷ of 3 for 1",
                        labelling / rate(Matches.LABEL_ADD_100_13, Candidates.DEFAULT)),
                Goal.atLeast(20_000, "lists of 20 tags a second (absolute)", lists),
                Goal.atLeast(
                        0.6,
                        "lists of 20 tags from PostgreSQL ÷ from memory",
                        rate(Matches.TAG_READ, Candidates.POSTGRES) / lists),
                Goal.atMost(100, "p50 of the slowest list by a label, in ms (absolute)", slowest(Matches.SELECT)),
                Goal.atMost(
                        5,
                        "p50 of the slowest list by a label and a module, in ms (absolute)",
                        slowest(Matches.SELECT_IN_MODULE)),
                Goal.atMost(
                        1.3,
                        "resident memory after 1,000,000 writes ÷ after 100,000",
                        memory.afterMany() / memory.afterFew()),
                Goal.atMost(1.2, "the image's start ÷ WireMock's", start(Candidates.IMAGE) / start(Peers.WIREMOCK_OFF)),
                Goal.atMost(0.35, "the image's start ÷ the jar's", start(Candidates.IMAGE) / start(Candidates.DEFAULT)),
                Goal.atMost(
                        1.2,
                        "the image's memory after start ÷ S3Mock's",
                        footprints.of(Candidates.IMAGE).residentAtFirst()
                                / footprints.of(Peers.S3MOCK).residentAtFirst()));
    }

    private double start(String server) {
        return footprints.of(server).seconds();
    }

    /** Not a number if one of them could not be measured. */
    private double slowest(String title) {
        return contest(title).contenders().stream()
                .mapToDouble(it -> it.result().map(Measurement::p50).orElse(Double.NaN))
                .reduce(0, Math::max);
    }

    private double rate(String contest, String server) {
        return of(contest, server, Measurement::rate);
    }

    /** Not a number where it could not be measured. */
    private double of(String title, String server, ToDoubleFunction<Measurement> value) {
        return contest(title).result(server).map(value::applyAsDouble).orElse(Double.NaN);
    }

    private Contest contest(String title) {
        return contests.stream()
                .filter(contest -> contest.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
