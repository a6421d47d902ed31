package dev.tagmock.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What an API has for being one: all that controls the others controls it, too, and nothing outside its package knows it. */
@ServerTest
@Import({SampleApi.class, SampleController.class, SampleWorld.class})
@Execution(ExecutionMode.SAME_THREAD)
class SampleApiTest {
    private static final int MOST_LINES = 250;
    private static final Path PACKAGE = Path.of("src/test/java/dev/tagmock/sample");

    private final Http http;

    SampleApiTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void returnToTheFixtures() {
        assertThat(http.post("/_tagmock/reset", "").status()).isEqualTo(204);
    }

    @Test
    void answersAndRejects() {
        assertThat(mark("a", "b1", """
                {"colour":"red"}""").body()).isEqualTo("""
                        {"colour":"red"}""");
        assertRejected(http.get(marks("a", "b1")), 401, "WRONG_KEY");
        assertRejected(http.get("/sample/a/none"), 404, "NOTHING_HERE");
        Reply rejected = mark("a", "b1", """
                {"much-too-long":"red"}""");
        assertRejected(rejected, 422, "BAD_MARK");
        assertThat(rejected.header("X-TagMock-Hint"))
                .isEqualTo("mark much-too-long; expected body: {\"colour\": \"red\"}");
        assertThat(http.get("/sample/a/book").header("X-TagMock-Unsupported")).contains("ShowMarks");
    }

    @Test
    void theJournalFiltersByScopeAndVerifies() {
        mark("a", "b1", "{}");
        mark("b", "b1", "{}");
        JsonNode found = http.get("/_tagmock/requests?api=sample&shelf=a").json();
        assertThat(found.at("/total").intValue()).isEqualTo(1);
        assertThat(found.at("/requests/0/operation").stringValue()).isEqualTo("MarkBook");
        assertThat(found.at("/requests/0/shelf").stringValue()).isEqualTo("a");
        assertThat(found.at("/requests/0/headers/X-Sample-Key").asString("***")).isNotEmpty();
        String expected = """
                {"count":2,"filter":{"operation":"MarkBook","shelf":"a"}}""";
        JsonNode verified = http.post("/_tagmock/requests/verify", expected).json();
        assertThat(verified.path("verified").booleanValue()).isFalse();
        assertThat(verified.at("/near_misses/0/mismatches/0").stringValue()).isEqualTo("shelf: expected a, was b");
    }

    @Test
    void faultsByItsCodesAndScopes() {
        String fault = """
                {"shelf":"a","operation":"ShowMarks","answer":{"error_code":"BROKEN"}}""";
        assertThat(http.post("/_tagmock/faults", fault).json().path("shelf").stringValue())
                .isEqualTo("a");
        assertRejected(http.get(marks("a", "b1"), "X-Sample-Key", "k"), 500, "BROKEN");
        assertThat(http.get(marks("b", "b1"), "X-Sample-Key", "k").status()).isEqualTo(200);
        assertThat(http.post("/_tagmock/faults", fault.replace("shelf", "shlf")).body())
                .contains("shlf: unknown field, did you mean shelf?");
    }

    @Test
    void itsPartOfTheStateGoesOutAndInAndIsReset() {
        mark("a", "b1", """
                {"colour":"red"}""");
        mark("b", "b1", """
                {"colour":"red"}""");
        JsonNode state = http.get("/_tagmock/state?secrets=true").json();
        assertThat(state.at("/sample/shelves").toString()).isEqualTo("""
                        [{"id":"a","books":[{"id":"b1","marks":{"colour":"red"}}]},\
                        {"id":"b","books":[{"id":"b1","marks":{"colour":"red"}}]}]""");
        assertThat(http.post("/_tagmock/reset?shelf=a", "").status()).isEqualTo(204);
        assertThat(listed("shelves")).isEqualTo("""
                [{"id":"b","name":null,"books":1}]""");
        assertThat(http.send("PUT", "/_tagmock/state", state.toString().getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
        assertThat(http.get("/_tagmock/state?secrets=true").json()).isEqualTo(state);
        assertThat(put("""
                {"sample":{"keys":["open"]}}""").status()).isEqualTo(204);
        assertRejected(http.get(marks("a", "b1"), "X-Sample-Key", "k"), 401, "WRONG_KEY");
        assertThat(put("""
                                {"sample":{"shelves":[{"id":"a","books":[{"id":"b","marks":{"0123456789":""}}]}]}}""").body())
                .contains("sample.shelves[0].books[0].marks.0123456789: the key breaks the API's rules");
    }

    @Test
    void itIsListedForTheConsole() {
        mark("a", "b1", """
                {"colour":"red"}""");
        JsonNode api = http.get("/_tagmock/apis")
                .json()
                .path("apis")
                .valueStream()
                .filter(one -> one.path("name").stringValue().equals("sample"))
                .findFirst()
                .orElseThrow();
        assertThat(api.at("/scopes/title").stringValue()).isEqualTo("Shelf");
        assertThat(api.path("operations").toString()).isEqualTo("""
                ["MarkBook","ShowMarks"]""");
        assertThat(api.path("error_codes").size()).isEqualTo(5);
        assertThat(http.get("/_tagmock/books?shelf=a&selector=colour%3Dred")
                        .json()
                        .path("books")
                        .toString())
                .isEqualTo("""
                        [{"id":"b1","marks":{"colour":"red"}}]""");
    }

    @Test
    void itIsDescribed() {
        JsonNode document = http.get("/v3/api-docs").json();
        assertThat(document.path("paths")
                        .path("/sample/{shelf}/books/{book}/marks")
                        .propertyNames())
                .containsExactly("put", "get");
        assertThat(document.path("paths")
                        .path("/_tagmock/reset")
                        .at("/post/parameters")
                        .toString())
                .contains("\"shelf\"");
        assertThat(document.at("/components/schemas/Fixtures/properties").propertyNames())
                .contains("sample");
    }

    @Test
    void itIsOnePackage() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(PACKAGE))
                    .filter(file ->
                            read(file).contains("tagmock.sample") || read(file).contains("/sample/"))
                    .toList();
            assertThat(naming).isEmpty();
        }
        try (Stream<Path> files = Files.list(PACKAGE)) {
            assertThat(files.filter(file -> !file.toString().endsWith("Test.java"))
                            .mapToLong(file -> read(file).lines().count())
                            .sum())
                    .isLessThanOrEqualTo(MOST_LINES);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Reply put(String state) {
        return http.send("PUT", "/_tagmock/state", state.getBytes(StandardCharsets.UTF_8));
    }

    private Reply mark(String shelf, String book, String marks) {
        return http.send(
                "PUT",
                marks(shelf, book),
                marks.getBytes(StandardCharsets.UTF_8),
                "X-Sample-Key",
                "k",
                "Content-Type",
                "application/json");
    }

    private String listed(String list) {
        return http.get("/_tagmock/" + list).json().path(list).toString();
    }

    private static String marks(String shelf, String book) {
        return "/sample/" + shelf + "/books/" + book + "/marks";
    }

    private static void assertRejected(Reply reply, int status, String problem) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).isEqualTo("""
                {"problem":"%s"}""".formatted(problem));
    }
}
