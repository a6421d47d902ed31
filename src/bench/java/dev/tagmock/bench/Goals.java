package dev.tagmock.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the service sets out to reach beside its peers. */
record Goals(List<Contest> contests, Footprint.Register footprints) {
    List<Goal> all() {
        double writes = rate(Matches.TAG_WRITE, Candidates.DEFAULT);
        return List.of(
                Goal.atLeast(
                        1,
                        "tag writes ÷ WireMock's, its journal off",
                        writes / rate(Matches.TAG_WRITE, Candidates.WIREMOCK)),
                Goal.atLeast(10, "tag writes ÷ S3Mock's", writes / rate(Matches.TAG_WRITE, Candidates.S3MOCK)),
                Goal.atLeast(
                        0.5, "tag writes ÷ the bare servlet's", writes / rate(Matches.TAG_WRITE, Candidates.FLOOR)),
                Goal.atMost(
                        12,
                        "cost of labelling 100 instances ÷ that of 1",
                        rate(Matches.LABEL_ADD, Candidates.DEFAULT) / rate(Matches.LABEL_ADD_100, Candidates.DEFAULT)),
                Goal.atMost(
                        10,
                        "p99 ÷ p50 of tag writes",
                        of(Matches.TAG_WRITE, Candidates.DEFAULT, Measurement::p99)
                                / of(Matches.TAG_WRITE, Candidates.DEFAULT, Measurement::p50)),
                Goal.atLeast(
                        0.6,
                        "tag writes into a folder ÷ into memory",
                        rate(Matches.TAG_WRITE, Candidates.FOLDER) / writes),
                Goal.atLeast(
                        0.9,
                        "tag writes with 1,000,000 tags stored ÷ with 1,000",
                        rate(Matches.STORED, Candidates.MUCH) / rate(Matches.STORED, Candidates.LITTLE)),
                Goal.atMost(
                        1.2, "the image's start ÷ WireMock's", start(Candidates.IMAGE) / start(Candidates.WIREMOCK)),
                Goal.atMost(0.35, "the image's start ÷ the jar's", start(Candidates.IMAGE) / start(Candidates.DEFAULT)),
                Goal.atMost(
                        1.2,
                        "the image's memory after start ÷ S3Mock's",
                        footprints.of(Candidates.IMAGE).residentAtFirst()
                                / footprints.of(Candidates.S3MOCK).residentAtFirst()),
                Goal.atMost(
                        1.03,
                        "tag writes without a journal ÷ with one",
                        rate(Matches.JOURNAL, Candidates.JOURNAL_OFF) / rate(Matches.JOURNAL, Candidates.JOURNAL_ON)));
    }

    private double start(String server) {
        return footprints.of(server).seconds();
    }

    private double rate(String contest, String server) {
        return of(contest, server, Measurement::rate);
    }

    /** Not a number where it could not be measured. */
    private double of(String title, String server, ToDoubleFunction<Measurement> value) {
        return contests.stream()
                .filter(contest -> contest.title().equals(title))
                .findFirst()
                .flatMap(contest -> contest.result(server))
                .map(result -> value.applyAsDouble(result))
                .orElse(Double.NaN);
    }
}
