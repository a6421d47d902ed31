package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.web.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fixtures may look like. */
class FixtureFormsTest {
    @TempDir
    private Path folder;

    @Test
    void theDocumentedExampleIsReadAsPrinted() {
        Fixtures fixtures = Written.read(Path.of("src/test/resources/fixtures/example.yaml"))
                .get(0);
        assertThat(fixtures.blueking().apps()).singleElement().satisfies(app -> {
            assertThat(app.code()).isEqualTo("esb_test");
            assertThat(app.secret()).isEqualTo(new Secret("xxx"));
            assertThat(app.skipLogin()).isTrue();
            assertThat(app.components()).isNull();
        });
        assertThat(fixtures.blueking().users()).singleElement().satisfies(user -> {
            assertThat(user.token()).isEqualTo(new Secret("admin-token"));
            assertThat(user.businesses()).containsExactly(1L);
        });
        assertThat(fixtures.blueking().businesses())
                .containsExactly(new Fixtures.Business(
                        1,
                        "demo",
                        List.of(
                                new Fixtures.Instance(59, "web-1", 3, 7, Map.of("env", "prod"), null),
                                new Fixtures.Instance(62, "web-2", 0, 0, null, null))));
        assertThat(fixtures.apig().projects())
                .containsExactly(new Fixtures.ApigProject(
                        "73d69ae0cfcf460190522d06b60f05ad",
                        "eu-de",
                        List.of(new Fixtures.Gateway("gw-1", "front", Map.of("env", "dev")))));
        assertThat(fixtures.apig().users()).singleElement().satisfies(user -> {
            assertThat(user.secretKey()).isEqualTo(new Secret("skexample1111111111111111"));
            assertThat(user.policies()).hasSize(1);
            assertThat(user.tokens().get(0).expiresAt()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
        });
    }

    @Test
    void jsonIsTakenToo() {
        Fixtures fixtures =
                Written.read(new Written(folder).file("world.json", """
                {"blueking": {"apps": [{"code": "a", "secret": "s", "skip-login": true}]},
                 "apig": {"users": [{"name": "u", "domain": "d", "access-key": "AK",
                   "tokens": [{"value": "t", "expires-at": "2099-01-01T00:00:00Z"}]}]}}
                """)).get(0);
        assertThat(fixtures.blueking().apps().get(0).skipLogin()).isTrue();
        assertThat(fixtures.apig().users().get(0).accessKey()).isEqualTo("AK");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# nothing yet\n",
                "# nothing yet\n---\n",
                "{}",
                "blueking:\n",
                "blueking: {}\napig: {}\n",
                "blueking: {apps: , users: null, businesses: []}"
            })
    void aFileMayDeclareNothing(String content) {
        assertThat(new Written(folder).yaml(content)).isEqualTo(Fixtures.NONE);
    }

    /** Nobody means another text than the one that stands there, quoted or not. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"12345", "0123", "1.10", "1e3", "0x1F", "1_000", "true", "yes", "2099-01-01", "-1"})
    void aTextNeedsNoQuotes(String text) {
        Fixtures fixtures = new Written(folder)
                .yaml("blueking: {apps: [{code: %s, secret: %s}], users: [{username: %s, token: %s}]}"
                        .formatted(text, text, text, text));
        assertThat(fixtures.blueking().apps().get(0).code()).isEqualTo(text);
        assertThat(fixtures.blueking().apps().get(0).secret()).isEqualTo(new Secret(text));
        assertThat(fixtures.blueking().users().get(0).username()).isEqualTo(text);
        assertThat(fixtures.blueking().users().get(0).token()).isEqualTo(new Secret(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"3306", "0123", "1.10", "true", "1e3"})
    void aLabelsValueNeedsNoQuotes(String text) {
        Fixtures fixtures = new Written(folder)
                .yaml("blueking: {businesses: [{id: 1, service-instances: [{id: 5, labels: {k: " + text + "}}]}]}");
        assertThat(fixtures.blueking()
                        .businesses()
                        .get(0)
                        .serviceInstances()
                        .get(0)
                        .labels())
                .isEqualTo(Map.of("k", text));
    }

    @Test
    void windowsMayHaveWrittenIt() {
        String content = "\ufeffblueking:\r\n  apps:\r\n    - code: a\r\n      secret: s\r\n";
        assertThat(new Written(folder).yaml(content).blueking().apps()).hasSize(1);
        byte[] json = "\ufeff{\"blueking\":\r\n{}}\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Written.read(new Written(folder).file("world.json", json))).containsExactly(Fixtures.NONE);
    }

    @Test
    void whatMayBeDeclaredInPartsIs() {
        Written written = new Written(folder);
        Path first = written.file("a.yaml", """
                blueking: {businesses: [{id: 1, name: demo, service-instances: [{id: 5}]}]}
                apig: {projects: [{id: p, name: eu-de, gateways: [{id: g}]}]}
                """);
        // A gateway is known by its project and its id; a token may be for a project of a later file.
        Path second = written.file("b.yaml", """
                blueking: {businesses: [{id: 1, service-instances: [{id: 6}]}, {id: 1, name: demo}]}
                apig: {projects: [{id: p, gateways: [{id: h}]}, {id: q, gateways: [{id: g}]}],
                       users: [{name: u, domain: d, tokens: [{value: t, project: r}]}, {name: u, domain: e}]}
                """);
        Path third = written.file("c.yaml", "apig: {projects: [{id: r}]}");
        assertThat(Written.read(first, second, third)).hasSize(3);
    }

    @Test
    void theLargestIds() {
        Fixtures fixtures = new Written(folder)
                .yaml(
                        "blueking: {businesses: [{id: 9223372036854775807, service-instances: [{id: 9223372036854775807}]}]}");
        assertThat(fixtures.blueking().businesses().get(0).id()).isEqualTo(Long.MAX_VALUE);
    }

    /** The YAML reader's own limit is three million characters. */
    @Test
    void aFileMayBeLarge() {
        String content = "# " + "x".repeat(3_100_000) + "\nblueking: {apps: [{code: last, secret: s}]}\n";
        assertThat(new Written(folder).yaml(content).blueking().apps()).hasSize(1);
    }
}
