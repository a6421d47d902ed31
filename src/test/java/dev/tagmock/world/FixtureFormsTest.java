package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What fixtures may look like. */
@ServerTest
class FixtureFormsTest {
    private final Written written;

    FixtureFormsTest(@TempDir Path folder, @Autowired FixtureFiles reader, @Autowired FixtureChecks checks) {
        written = new Written(folder, reader, checks);
    }

    @Test
    void theDocumentedExampleIsReadAsPrinted() {
        JsonNode fixtures = written.read(Path.of("src/test/resources/fixtures/example.yaml"))
                .get(0);
        assertThat(fixtures.at("/blueking/apps").toString()).isEqualTo("""
                        [{"code":"esb_test","secret":"xxx","skip-login":true,"components":null}]""");
        assertThat(fixtures.at("/blueking/users").size()).isEqualTo(1);
        assertThat(fixtures.at("/blueking/users/0/token").stringValue()).isEqualTo("admin-token");
        assertThat(fixtures.at("/blueking/users/0/businesses").toString()).isEqualTo("[1]");
        assertThat(fixtures.at("/blueking/businesses").toString())
                .isEqualTo(new YAMLMapper().readTree("""
                - id: 1
                  name: demo
                  service-instances:
                    - {id: 59, name: web-1, bk-module-id: 3, bk-host-id: 7, labels: {env: prod}, processes: null}
                    - {id: 62, name: web-2, bk-module-id: 0, bk-host-id: 0, labels: null, processes: null}
                """).toString());
        assertThat(fixtures.at("/apig/projects")).isEqualTo(new YAMLMapper().readTree("""
                - id: 73d69ae0cfcf460190522d06b60f05ad
                  name: eu-de
                  gateways: [{id: gw-1, name: front, tags: {env: dev}}]
                """));
        assertThat(fixtures.at("/apig/users").size()).isEqualTo(1);
        assertThat(fixtures.at("/apig/users/0/secret-key").stringValue()).isEqualTo("skexample1111111111111111");
        assertThat(fixtures.at("/apig/users/0/policies").size()).isEqualTo(1);
        assertThat(fixtures.at("/apig/users/0/tokens/0/expires-at").stringValue())
                .isEqualTo("2099-01-01T00:00:00Z");
    }

    /** The example of the documentation is the same. */
    @Test
    void theExampleWorksAsPrinted() throws IOException {
        Matcher block = Pattern.compile("(?s)<!-- file: fixtures.yaml -->\n```yaml\n(.*?)```\n")
                .matcher(Files.readString(Path.of("docs/strict-and-fixtures.md")));
        assertThat(block.find()).isTrue();
        assertThat(written.yaml(block.group(1)))
                .isEqualTo(written.read(Path.of("src/test/resources/fixtures/example.yaml"))
                        .get(0));
    }

    @Test
    void jsonIsTakenToo() {
        JsonNode fixtures = written.read(written.file("world.json", """
                {"blueking": {"apps": [{"code": "a", "secret": "s", "skip-login": true}]},
                 "apig": {"users": [{"name": "u", "domain": "d", "access-key": "AK",
                   "tokens": [{"value": "t", "expires-at": "2099-01-01T00:00:00Z"}]}]}}
                """)).get(0);
        assertThat(fixtures.at("/blueking/apps/0/skip-login").booleanValue()).isTrue();
        assertThat(fixtures.at("/apig/users/0/access-key").stringValue()).isEqualTo("AK");
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
        assertThat(written.yaml(content).valueStream().flatMap(JsonNode::valueStream))
                .allMatch(JsonNode::isEmpty);
    }

    /** Nobody means another text than the one that stands there, quoted or not. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"12345", "0123", "1.10", "1e3", "0x1F", "1_000", "true", "yes", "2099-01-01", "-1"})
    void aTextNeedsNoQuotes(String text) {
        JsonNode section = written.yaml("blueking: {apps: [{code: %s, secret: %s}], users: [{username: %s, token: %s}]}"
                        .formatted(text, text, text, text))
                .path("blueking");
        for (String field : List.of("/apps/0/code", "/apps/0/secret", "/users/0/username", "/users/0/token")) {
            assertThat(section.at(field).stringValue()).as(field).isEqualTo(text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"3306", "0123", "1.10", "true", "1e3"})
    void aLabelsValueNeedsNoQuotes(String text) {
        JsonNode fixtures = written.yaml(
                "blueking: {businesses: [{id: 1, service-instances: [{id: 5, labels: {k: " + text + "}}]}]}");
        assertThat(fixtures.at("/blueking/businesses/0/service-instances/0/labels/k")
                        .stringValue())
                .isEqualTo(text);
    }

    @Test
    void windowsMayHaveWrittenIt() {
        String content = "\ufeffblueking:\r\n  apps:\r\n    - code: a\r\n      secret: s\r\n";
        assertThat(written.yaml(content).at("/blueking/apps").size()).isEqualTo(1);
        byte[] json = "\ufeff{\"blueking\":\r\n{}}\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(written.read(written.file("world.json", json)).get(0).toString())
                .isEqualTo("""
                        {"blueking":{"apps":[],"users":[],"businesses":[]}}""");
    }

    @Test
    void whatMayBeDeclaredInPartsIs() {
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
        assertThat(written.read(first, second, third)).hasSize(3);
    }

    /** What editors and systems leave beside a file. */
    @Test
    void hiddenAndBackupFilesArePassedOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "apig: {projects: [{id: p}]}");
        for (String other : new String[] {"._a.yaml", ".#a.yaml", ".DS_Store", "a.yaml~", "#a.yaml#", "a.yaml.bak"}) {
            Files.write(folder.resolve(other), new byte[] {0, -1, '{'});
        }
        assertThat(written.read(folder)).hasSize(1);
    }

    @Test
    void theLargestIds() {
        JsonNode fixtures = written.yaml(
                "blueking: {businesses: [{id: 9223372036854775807, service-instances: [{id: 9223372036854775807}]}]}");
        assertThat(fixtures.at("/blueking/businesses/0/id").longValue()).isEqualTo(Long.MAX_VALUE);
    }

    /** The YAML reader's own limit is three million characters. */
    @Test
    void aFileMayBeLarge() {
        String content = "# " + "x".repeat(3_100_000) + "\nblueking: {apps: [{code: last, secret: s}]}\n";
        assertThat(written.yaml(content).at("/blueking/apps").size()).isEqualTo(1);
    }
}
