package dev.tagmock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service, in the ways in which it is measured. */
final class Candidates {
    static final String DEFAULT = "TagMock, H2 memory";
    static final String IMAGE = "TagMock, laid out as in the image";
    static final String JOURNAL_ON = "TagMock, journal on";
    static final String JOURNAL_OFF = "TagMock, journal off";
    static final String FOLDER = "TagMock, H2 folder";
    static final String LITTLE = "TagMock, little stored";
    static final String MUCH = "TagMock, much stored";
    static final String POSTGRES = "TagMock, PostgreSQL";

    static final Path WORK = Path.of("target", "bench");
    static final Path DATA = WORK.resolve("data");
    static final String HEAP = "-Xmx1g";
    static final Call CREATE = Call.json(
            Seed.gateway(1), "{\"action\":\"create\",\"tags\":[{\"key\":\"key-1\",\"value\":\"first\"}]}", 204, "");

    /** The folder of the service that is written into without a break. */
    static final Path SUSTAINED = DATA.resolve("sustained");

    private static final Path LAYOUT = WORK.resolve("image").toAbsolutePath();

    /** A million tags in memory need more, and so do 100,000 labelled service instances. */
    private static final String LARGE_HEAP = "-Xmx3g";

    private Candidates() {}

    /** The service as it comes, and as its image has it. */
    static List<Candidate> kinds() {
        return List.of(tagMock(DEFAULT, HEAP), image());
    }

    /** The service on each of its stores; on a database if options for one are given. */
    static List<Candidate> stores(List<String> database) {
        List<Candidate> stores = new ArrayList<>(kinds());
        stores.add(tagMock(FOLDER, HEAP, "--tagmock.data-dir=" + DATA.resolve("turns")));
        if (!database.isEmpty()) {
            stores.add(tagMock(POSTGRES, HEAP, database.toArray(String[]::new)));
        }
        return stores;
    }

    static List<Candidate> withAndWithoutJournal() {
        return List.of(tagMock(JOURNAL_ON, HEAP), tagMock(JOURNAL_OFF, HEAP, "--tagmock.journal.entries=0"));
    }

    static List<Candidate> littleAndMuch() {
        return List.of(tagMock(LITTLE, LARGE_HEAP), tagMock(MUCH, LARGE_HEAP));
    }

    /** With so many labelled service instances. */
    static Candidate withInstances(int count) throws IOException {
        Path fixtures = WORK.resolve("fixtures.yaml");
        Fixtures.write(fixtures, count);
        return tagMock("TagMock, many service instances", LARGE_HEAP, "--tagmock.fixtures=" + fixtures);
    }

    static Candidate sustained() {
        return tagMock("TagMock, H2 folder without a break", HEAP, "--tagmock.data-dir=" + SUSTAINED);
    }

    static Candidate smallHeap() {
        return tagMock("TagMock, small heap", "-Xmx256m");
    }

    private static Candidate tagMock(String name, String heap, String... options) {
        return new Candidate(
                name,
                port -> with(
                        options,
                        heap,
                        "-jar",
                        "target/tagmock.jar",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port),
                CREATE);
    }

    /** With the JVM's options there, as image and start-up cache have them. */
    private static Candidate image() {
        return new Candidate(
                IMAGE,
                port -> List.of(
                        "-XX:AOTCache=" + LAYOUT.resolve("tagmock.aot"),
                        "@" + LAYOUT.resolve("java.options"),
                        HEAP,
                        "-jar",
                        LAYOUT.resolve("tagmock.jar").toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port),
                CREATE);
    }

    static List<String> with(String[] options, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(options));
        return all;
    }
}
