package dev.tagmock.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The servers to compare, each started as its own documentation has it, all with the same heap. */
final class Candidates {
    static final String DEFAULT = "TagMock, H2 memory";
    static final String IMAGE = "TagMock, laid out as in the image";
    static final String JOURNAL_ON = "TagMock, journal on";
    static final String JOURNAL_OFF = "TagMock, journal off";
    static final String FOLDER = "TagMock, H2 folder";
    static final String LITTLE = "TagMock, little stored";
    static final String MUCH = "TagMock, much stored";
    static final String WIREMOCK = "WireMock, journal off";
    static final String S3MOCK = "S3Mock, object tagging";
    static final String FLOOR = "bare Tomcat servlet";

    private static final Path WORK = Path.of("target", "bench");
    private static final Path LAYOUT = WORK.resolve("image").toAbsolutePath();
    private static final Path STUBS = Path.of("src", "bench", "peers");
    private static final String HEAP = "-Xmx1g";

    /** A million tags in memory need more. */
    private static final String LARGE_HEAP = "-Xmx3g";

    /** How many calls a journal keeps that is on: as many as the service's own by default. */
    private static final String JOURNAL = "1000";

    private static final Call CREATE = Call.json(
            Seed.gateway(1), "{\"action\":\"create\",\"tags\":[{\"key\":\"key-1\",\"value\":\"first\"}]}", 204, "");

    private Candidates() {}

    /** One of each kind. */
    static List<Candidate> kinds() {
        return List.of(
                tagMock(DEFAULT, HEAP),
                image(),
                wireMockWithoutJournal(),
                mockServerWithoutJournal(),
                s3Mock(),
                floor());
    }

    /** The service on each of its stores; on a database if options for one are given. */
    static List<Candidate> stores(List<String> database) {
        List<Candidate> stores = new ArrayList<>(List.of(
                tagMock(DEFAULT, HEAP), image(), tagMock(FOLDER, HEAP, "--tagmock.data-dir=" + WORK.resolve("data"))));
        if (!database.isEmpty()) {
            stores.add(tagMock("TagMock, PostgreSQL", HEAP, database.toArray(String[]::new)));
        }
        return stores;
    }

    static List<Candidate> withAndWithoutJournal() {
        return List.of(
                tagMock(JOURNAL_ON, HEAP, "--tagmock.journal.entries=" + JOURNAL),
                tagMock(JOURNAL_OFF, HEAP, "--tagmock.journal.entries=0"));
    }

    static List<Candidate> littleAndMuch() {
        return List.of(tagMock(LITTLE, LARGE_HEAP), tagMock(MUCH, LARGE_HEAP));
    }

    /** Servers that answer tag calls and store nothing. */
    static List<Candidate> stubs() {
        return List.of(
                wireMockWithoutJournal(),
                wireMock("WireMock, journal on", "--max-request-journal-entries", JOURNAL),
                mockServerWithoutJournal(),
                mockServer("MockServer, journal on", JOURNAL, "INFO"),
                floor());
    }

    /** Its second connector, for HTTPS, takes any port. */
    static Candidate s3Mock() {
        return new Candidate(
                S3MOCK,
                port -> List.of(
                        HEAP,
                        "-jar",
                        peer("s3mock-exec"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.http-port=" + port,
                        "--com.adobe.testing.s3mock.store.initial-buckets=bench"),
                Seed.object(1));
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

    private static Candidate wireMockWithoutJournal() {
        return wireMock(WIREMOCK, "--no-request-journal");
    }

    private static Candidate wireMock(String name, String... options) {
        return new Candidate(
                name,
                port -> with(
                        options,
                        HEAP,
                        "-jar",
                        peer("wiremock-standalone"),
                        "--bind-address",
                        "127.0.0.1",
                        "--port",
                        "" + port,
                        "--root-dir",
                        STUBS.resolve("wiremock").toString()),
                CREATE);
    }

    private static Candidate mockServerWithoutJournal() {
        return mockServer("MockServer, journal off", "0", "OFF");
    }

    /** Its journal is its log. */
    private static Candidate mockServer(String name, String entries, String level) {
        return new Candidate(
                name,
                port -> List.of(
                        HEAP,
                        "-Dmockserver.localBoundIP=127.0.0.1",
                        "-Dmockserver.initializationJsonPath=" + STUBS.resolve("mockserver.json"),
                        "-Dmockserver.disableSystemOut=true",
                        "-Dmockserver.maxLogEntries=" + entries,
                        "-Dmockserver.logLevel=" + level,
                        "-cp",
                        peer("mockserver-netty-no-dependencies"),
                        "org.mockserver.cli.Main",
                        "-serverPort",
                        "" + port),
                CREATE);
    }

    private static Candidate floor() {
        return new Candidate(
                FLOOR,
                port -> List.of(HEAP, "-cp", System.getProperty("java.class.path"), Floor.class.getName(), "" + port),
                CREATE);
    }

    private static String peer(String name) {
        return WORK.resolve("peers").resolve(name + ".jar").toString();
    }

    private static List<String> with(String[] options, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(options));
        return all;
    }
}
