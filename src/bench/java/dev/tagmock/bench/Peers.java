package dev.tagmock.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the service is compared with, each started as its own documentation has it. */
final class Peers {
    static final String WIREMOCK = "WireMock as it comes";
    static final String WIREMOCK_OFF = "WireMock, journal off";
    static final String S3MOCK = "S3Mock";

    private static final Path STUBS = Path.of("src", "bench", "peers");

    /** How many calls a journal keeps that is told to: as many as the service's own. */
    private static final String JOURNAL = "1000";

    private Peers() {}

    /** One of each kind. */
    static List<Candidate> kinds() {
        return List.of(wireMockWithoutJournal(), mockServer(), s3Mock(), floor());
    }

    /** Servers that answer tag calls and store nothing. */
    static List<Candidate> stubs() {
        return List.of(
                wireMock(),
                wireMock("WireMock, journal of " + JOURNAL, "--max-request-journal-entries", JOURNAL),
                wireMockWithoutJournal(),
                mockServer(),
                floor());
    }

    /** Its second connector, for HTTPS, takes any port. */
    private static Candidate s3Mock() {
        return new Candidate(
                S3MOCK,
                port -> List.of(
                        Candidates.HEAP,
                        "-jar",
                        peer("s3mock-exec"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.http-port=" + port,
                        "--com.adobe.testing.s3mock.store.initial-buckets=bench"),
                new Call("PUT", "/bench/object", "text/plain", "x", 200, ""));
    }

    /** Its journal keeps every call until it is told to forget them, or until the heap is full. */
    private static Candidate wireMock() {
        Candidate asItComes = wireMock(WIREMOCK);
        Call forget = new Call("DELETE", "/__admin/requests", "application/json", "", 200, "");
        return new Candidate(asItComes.name(), asItComes.arguments(), asItComes.firstCall(), Optional.of(forget));
    }

    private static Candidate wireMockWithoutJournal() {
        return wireMock(WIREMOCK_OFF, "--no-request-journal");
    }

    private static Candidate wireMock(String name, String... options) {
        return new Candidate(
                name,
                port -> Candidates.with(
                        options,
                        Candidates.HEAP,
                        "-jar",
                        peer("wiremock-standalone"),
                        "--bind-address",
                        "127.0.0.1",
                        "--port",
                        "" + port,
                        "--root-dir",
                        STUBS.resolve("wiremock").toString()),
                Candidates.CREATE);
    }

    /** Its journal is its log, and off. */
    private static Candidate mockServer() {
        return new Candidate(
                "MockServer, journal off",
                port -> List.of(
                        Candidates.HEAP,
                        "-Dmockserver.localBoundIP=127.0.0.1",
                        "-Dmockserver.initializationJsonPath=" + STUBS.resolve("mockserver.json"),
                        "-Dmockserver.disableSystemOut=true",
                        "-Dmockserver.maxLogEntries=0",
                        "-Dmockserver.logLevel=OFF",
                        "-cp",
                        peer("mockserver-netty-no-dependencies"),
                        "org.mockserver.cli.Main",
                        "-serverPort",
                        "" + port),
                Candidates.CREATE);
    }

    private static Candidate floor() {
        return new Candidate(
                "bare Tomcat servlet",
                port -> List.of(
                        Candidates.HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Floor.class.getName(),
                        "" + port),
                Candidates.CREATE);
    }

    private static String peer(String name) {
        return Candidates.WORK.resolve("peers").resolve(name + ".jar").toString();
    }
}
