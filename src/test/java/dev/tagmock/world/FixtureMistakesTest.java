package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every mistake is told by file, line and field, and what stands there is kept out of it: it may be a secret. */
@ServerTest
class FixtureMistakesTest {
    /** In place of any value, so that none can be repeated unseen. */
    private static final String VALUE = "s3cr3t";

    private final Path folder;
    private final Written written;

    FixtureMistakesTest(@TempDir Path folder, @Autowired FixtureFiles reader, @Autowired FixtureChecks checks) {
        this.folder = folder;
        this.written = new Written(folder, reader, checks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `blueking: {apps: [{code: a, secrt: s3cr3t}]}`                        | `1: blueking.apps[0].secrt: unknown field, did you mean secret?`
            `blueking: {apps: [{code: a, secret: s3cr3t, skiplogin: true}]}`      | `1: blueking.apps[0].skiplogin: unknown field, did you mean skip-login?`
            `blueking: {apps: [{code: a, secret: s3cr3t, skipLogin: true}]}`      | `1: blueking.apps[0].skipLogin: unknown field, did you mean skip-login?`
            `bluekin: {}`                                                         | `1: bluekin: unknown field, did you mean blueking?`
            `apig: {users: [{name: u, domain: d, policies: [{version: "1.1"}]}]}` | `1: apig.users[0].policies[0].version: unknown field, did you mean Version?`
            `blueking: {apps: {code: a}}`                                         | `1: blueking.apps: must be a list`
            `blueking: {apps: s3cr3t}`                                            | `1: blueking.apps: must be a list`
            `blueking: {apps: [s3cr3t]}`                                          | `1: blueking.apps[0]: must be an object with fields`
            `blueking: s3cr3t`                                                    | `1: blueking: must be an object with fields`
            `s3cr3t`                                                              | `1: must be an object with fields`
            `[{s3cr3t: 1}]`                                                       | `1: must be an object with fields`
            `blueking: {apps: [{code: [s3cr3t], secret: s}]}`                     | `1: blueking.apps[0].code: must be text`
            `blueking: {apps: [{code: a, secret: [s3cr3t]}]}`                     | `1: blueking.apps[0].secret: must be text`
            `blueking: {apps: [{code: a, secret: {a: s3cr3t}}]}`                  | `1: blueking.apps[0].secret: must be text`
            `blueking: {apps: [{code: a, secret: s, skip-login: s3cr3t}]}`        | `1: blueking.apps[0].skip-login: must be true or false`
            `blueking: {apps: [{code: a, secret: s, skip-login: "true"}]}`        | `1: blueking.apps[0].skip-login: must be true or false`
            `blueking: {apps: [{code: a, secret: s, skip-login: 1}]}`             | `1: blueking.apps[0].skip-login: must be true or false`
            `blueking: {apps: [{code: a, secret: s, components: s3cr3t}]}`        | `1: blueking.apps[0].components: must be a list`
            `blueking: {users: [{username: u, businesses: [s3cr3t]}]}`            | `1: blueking.users[0].businesses[0]: must be a whole number`
            `blueking: {businesses: [{id: s3cr3t}]}`                              | `1: blueking.businesses[0].id: must be a whole number`
            `blueking: {businesses: [{id: "1"}]}`                                 | `1: blueking.businesses[0].id: must be a whole number`
            `blueking: {businesses: [{id: 1.5}]}`                                 | `1: blueking.businesses[0].id: must be a whole number`
            `blueking: {businesses: [{id: 1.0}]}`                                 | `1: blueking.businesses[0].id: must be a whole number`
            `blueking: {businesses: [{id: 9223372036854775808}]}`                 | `1: blueking.businesses[0].id: must be a whole number`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 123456789012345678901234567890}]}]}` | `1: blueking.businesses[0].service-instances[0].id: must be a whole number`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, labels: [s3cr3t]}]}]}` | `1: blueking.businesses[0].service-instances[0].labels: must be keys with values`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, labels: {k: [s3cr3t]}}]}]}` | `1: blueking.businesses[0].service-instances[0].labels.k: must be text`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: [{Effect: s3cr3t, Action: [a]}]}]}]}` | `1: apig.users[0].policies[0].Statement[0].Effect: must be Allow or Deny`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: [{Effect: 0, Action: [a]}]}]}]}` | `1: apig.users[0].policies[0].Statement[0].Effect: must be Allow or Deny`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: [{Effect: allow, Action: [a]}]}]}]}` | `1: apig.users[0].policies[0].Statement[0].Effect: must be Allow or Deny`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: [{Effect: Allow, Action: s3cr3t}]}]}]}` | `1: apig.users[0].policies[0].Statement[0].Action: must be a list`
            `apig: {users: [{name: u, domain: d, tokens: [{value: t, expires-at: s3cr3t}]}]}` | `1: apig.users[0].tokens[0].expires-at: must be a moment like 2099-01-01T00:00:00Z`
            `apig: {users: [{name: u, domain: d, tokens: [{value: t, expires-at: 2099-01-01}]}]}` | `1: apig.users[0].tokens[0].expires-at: must be a moment like 2099-01-01T00:00:00Z`
            `apig: {users: [{name: u, domain: d, tokens: [{value: t, expires-at: 2099-02-30T00:00:00Z}]}]}` | `1: apig.users[0].tokens[0].expires-at: must be a moment like 2099-01-01T00:00:00Z`
            `apig: {users: [{name: u, domain: d, tokens: [{value: t, expires-at: 2099-01-01T00:00:00}]}]}` | `1: apig.users[0].tokens[0].expires-at: must be a moment like 2099-01-01T00:00:00Z`
            `apig: {users: [{name: u, domain: d, tokens: [{value: t, expires-at: 20990101}]}]}` | `1: apig.users[0].tokens[0].expires-at: must be a moment like 2099-01-01T00:00:00Z`
            """)
    void form(String content, String mistake) {
        assertMistake(content, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `blueking: {apps: [{secret: s3cr3t}]}`                       | `1: blueking.apps[0].code: is missing`
            `blueking: {apps: [{code: "", secret: s3cr3t}]}`             | `1: blueking.apps[0].code: is missing`
            `blueking: {apps: [{code: a}]}`                              | `1: blueking.apps[0].secret: is missing`
            `blueking: {apps: [{code: a, secret: null}]}`                | `1: blueking.apps[0].secret: is missing`
            `blueking: {apps: [null]}`                                   | `1: blueking.apps[0]: is missing`
            `blueking: {apps: [{code: a, secret: s, components: [null]}]}` | `1: blueking.apps[0].components[0]: is missing`
            `blueking: {users: [{token: s3cr3t}]}`                       | `1: blueking.users[0].username: is missing`
            `blueking: {users: [null]}`                                  | `1: blueking.users[0]: is missing`
            `blueking: {users: [{username: u, businesses: [1, null]}]}`  | `1: blueking.users[0].businesses[1]: is missing`
            `blueking: {businesses: [null]}`                             | `1: blueking.businesses[0]: is missing`
            `blueking: {businesses: [{name: demo}]}`                     | `1: blueking.businesses[0].id: is missing`
            `blueking: {businesses: [{id: 0}]}`                          | `1: blueking.businesses[0].id: is missing`
            `blueking: {businesses: [{id: 1, service-instances: [null]}]}` | `1: blueking.businesses[0].service-instances[0]: is missing`
            `blueking: {businesses: [{id: 1, service-instances: [{name: x}]}]}` | `1: blueking.businesses[0].service-instances[0].id: must be greater than 0`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, labels: {aB: null}}]}]}` | `1: blueking.businesses[0].service-instances[0].labels.aB: is missing`
            `apig: {projects: [{name: n}]}`                              | `1: apig.projects[0].id: is missing`
            `apig: {projects: [{id: p, gateways: [{name: n}]}]}`         | `1: apig.projects[0].gateways[0].id: is missing`
            `apig: {projects: [{id: p, gateways: [null]}]}`              | `1: apig.projects[0].gateways[0]: is missing`
            `apig: {projects: [{id: p, gateways: [{id: g, tags: {k: null}}]}]}` | `1: apig.projects[0].gateways[0].tags.k: is missing`
            `apig: {users: [{domain: d}]}`                               | `1: apig.users[0].name: is missing`
            `apig: {users: [{name: u, password: s3cr3t}]}`               | `1: apig.users[0].domain: is missing`
            `apig: {users: [{name: u, domain: d, projects: [null]}]}`    | `1: apig.users[0].projects[0]: is missing`
            `apig: {users: [{name: u, domain: d, tokens: [null]}]}`      | `1: apig.users[0].tokens[0]: is missing`
            `apig: {users: [{name: u, domain: d, tokens: [{project: p}]}]}` | `1: apig.users[0].tokens[0].value: is missing`
            `apig: {users: [{name: u, domain: d, policies: [null]}]}`    | `1: apig.users[0].policies[0]: is missing`
            `apig: {users: [{name: u, domain: d, policies: [{Statement: [{Effect: Allow, Action: [a]}]}]}]}` | `1: apig.users[0].policies[0].Version: is missing`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1"}]}]}` | `1: apig.users[0].policies[0].Statement: is missing`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: []}]}]}` | `1: apig.users[0].policies[0].Statement: is missing`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: [{Action: [a]}]}]}]}` | `1: apig.users[0].policies[0].Statement[0].Effect: is missing`
            `apig: {users: [{name: u, domain: d, policies: [{Version: "1.1", Statement: [{Effect: Deny}]}]}]}` | `1: apig.users[0].policies[0].Statement[0].Action: is missing`
            """)
    void missing(String content, String mistake) {
        assertMistake(content, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `blueking: {apps: [{code: a, secret: s3cr3t}, {code: a, secret: t}]}`      | `1: blueking.apps[1].code: is declared twice`
            `blueking: {users: [{username: u}, {username: v}, {username: u}]}`         | `1: blueking.users[2].username: is declared twice`
            `blueking: {users: [{username: u, token: s3cr3t}, {username: v, token: s3cr3t}]}` | `1: blueking.users[1].token: is declared twice`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 5}, {id: 5}]}]}` | `1: blueking.businesses[0].service-instances[1].id: is declared twice`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 5}]}, {id: 2, service-instances: [{id: 5}]}]}` | `1: blueking.businesses[1].service-instances[0].id: is declared twice`
            `blueking: {businesses: [{id: 1, name: one}, {id: 1, name: two}]}`         | `1: blueking.businesses[1].name: is another name than before`
            `apig: {projects: [{id: p, gateways: [{id: g}]}, {id: p, gateways: [{id: g}]}]}` | `1: apig.projects[1].gateways[0].id: is declared twice`
            `apig: {projects: [{id: p, name: a}, {id: p, name: b}]}`                   | `1: apig.projects[1].name: is another name than before`
            `apig: {users: [{name: u, domain: d}, {name: u, domain: d}]}`              | `1: apig.users[1].name: is declared twice`
            `apig: {users: [{name: u, domain: d, access-key: s3cr3t}, {name: v, domain: d, access-key: s3cr3t}]}` | `1: apig.users[1].access-key: is declared twice`
            `apig: {users: [{name: u, domain: d, tokens: [{value: s3cr3t}, {value: s3cr3t}]}]}` | `1: apig.users[0].tokens[1].value: is declared twice`
            `apig: {users: [{name: u, domain: d, tokens: [{value: s3cr3t}]}, {name: v, domain: d, tokens: [{value: s3cr3t}]}]}` | `1: apig.users[1].tokens[0].value: is declared twice`
            `apig: {users: [{name: u, domain: d, tokens: [{value: t, project: s3cr3t}]}]}` | `1: apig.users[0].tokens[0].project: is no declared project`
            """)
    void references(String content, String mistake) {
        assertMistake(content, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[0].process_info: is missing`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [null]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[0]: is missing`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bk_proces_name: s3cr3t}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[0].process_info.bk_proces_name: unknown field, did you mean bk_process_name?`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {proc_num: s3cr3t}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[0].process_info.proc_num: must be a whole number`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bk_process_id: 0}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[0].process_info.bk_process_id: must be greater than 0`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bk_process_id: 9223372036854775807}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[0].process_info.bk_process_id: breaks the API's rules`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bk_process_id: 5}}, {process_info: {bk_process_id: 5}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes[1].process_info.bk_process_id: is declared twice`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bk_process_name: a}}, {process_info: {bk_process_name: a}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes: duplicated instances exist, fields [bk_process_name] duplicated`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bind_info: [{protocol: 1}]}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes: 'bind_info.port' unassigned`
            `blueking: {businesses: [{id: 1, service-instances: [{id: 1, processes: [{process_info: {bind_info: [{port: 80, protocol: 9}]}}]}]}]}` | `1: blueking.businesses[0].service-instances[0].processes: 'bind_info.protocol' unassigned`
            """)
    void processes(String content, String mistake) {
        assertMistake(content, mistake);
    }

    /** What no row has room for, and what is no text. */
    @ParameterizedTest
    @ValueSource(ints = {1, 1_048_577})
    void processesThatCannotBeStored(int length) {
        String description = length == 1 ? "\\ud800" : "x".repeat(length);
        assertMistake(
                """
                        {"blueking": {"businesses": [{"id": 1, "service-instances": [{"id": 1, "processes":\
                         [{"process_info": {"description": "%s"}}]}]}]}}""".formatted(description),
                "1: blueking.businesses[0].service-instances[0].processes: 'processes' data parameter verification does"
                        + " not pass");
    }

    @ParameterizedTest(name = "labels {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{1k: s3cr3t}`   | `1k: the key breaks the API's rules`
            `{"": s3cr3t}`   | `: the key breaks the API's rules`
            `{a/b: s3cr3t}`  | `a/b: the key breaks the API's rules`
            `{k: s3cr3t-}`   | `k: the value breaks the API's rules`
            `{k: ""}`        | `k: the value breaks the API's rules`
            `{ok: v, k: -}`  | `k: the value breaks the API's rules`
            """)
    void labelsKeepContract32(String labels, String mistake) {
        assertMistake(
                "blueking: {businesses: [{id: 1, service-instances: [{id: 5, labels: " + labels + "}]}]}",
                "1: blueking.businesses[0].service-instances[0].labels." + mistake);
    }

    @ParameterizedTest(name = "tags {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{_sys_k: s3cr3t}`  | `_sys_k: the key breaks the API's rules`
            `{a/b: s3cr3t}`     | `a/b: the key breaks the API's rules`
            `{k: "s3cr3t,"}`    | `k: the value breaks the API's rules`
            """)
    void gatewayTagsKeepTheirRules(String tags, String mistake) {
        assertMistake(
                "apig: {projects: [{id: p, gateways: [{id: g, tags: " + tags + "}]}]}",
                "1: apig.projects[0].gateways[0].tags." + mistake);
    }

    @Test
    void aGatewayHasNoMoreThan20Tags() {
        assertThat(written.yaml(gatewayWithTags(20)).at("/apig/projects").valueStream())
                .hasSize(1);
        assertMistake(gatewayWithTags(21), "1: apig.projects[0].gateways[0].tags: are more than 20");
    }

    @Test
    void idsAndNamesThatTheStoreCannotHold() {
        assertMistake(
                "apig: {projects: [{id: p, gateways: [{id: " + "g".repeat(256) + "}]}]}",
                "1: apig.projects[0].gateways[0].id: must not be longer than 255");
        assertMistake(
                "apig: {projects: [{id: " + "p".repeat(256) + "}]}",
                "1: apig.projects[0].id: must not be longer than 255");
        assertMistake(
                "apig: {projects: [{id: p, gateways: [{id: g, name: " + "n".repeat(513) + "}]}]}",
                "1: apig.projects[0].gateways[0].name: must not be longer than 512");
        assertMistake(
                "blueking: {businesses: [{id: 1, service-instances: [{id: 1, name: " + "n".repeat(513) + "}]}]}",
                "1: blueking.businesses[0].service-instances[0].name: must not be longer than 512");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `blueking:\\n  apps: [`                                           | `2: not well-formed at column 10`
            `blueking:\\n\\tapps: []`                                         | `2: a tab where YAML takes spaces at column 1`
            `blueking:\\n  apps:\\n  \\t- {code: a}`                        | `3: a tab where YAML takes spaces at column 3`
            `blueking:\\n  apps:\\n    - {code: a, secret: "s3cr3t}\\n`       | `4: not well-formed at column 1`
            `blueking: {}\\n---\\napig: {}\\n`                                | `3: must be one document`
            `blueking: {}\\nblueking: {apps: []}\\n`                          | `2: blueking: is given twice`
            `blueking:\\n  apps:\\n    - {code: a,\\n       secret: s3cr3t, secret: t}` | `4: blueking.apps[0].secret: is given twice`
            `blueking:\\n  apps:\\n    - {code: &a s3cr3t,\\n       secret: *a}` | `4: blueking.apps[0].secret: aliases are not read`
            """)
    void brokenYaml(String content, String mistake) {
        assertMistake(content.replace("\\n", "\n").replace("\\t", "\t"), mistake);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"blueking": {"apps": [\\n{"code": "s3cr3t"`              | `2: not well-formed at column 18`
            `{"blueking": {\\n}} s3cr3t`                               | `2: not well-formed at column 4`
            `{"blueking": {}}\\n{"apig": {}}`                          | `2: must be one document`
            `{"blueking": {},\\n"blueking": {}}`                       | `2: blueking: is given twice`
            `{\\n"blueking": {"apps": [\\n{"code": "a", "secret": 5, "kode": "s3cr3t"}]}}` | `3: blueking.apps[0].kode: unknown field, did you mean code?`
            `{"blueking": {"apps": {"s3cr3t": 1}}}`                    | `1: blueking.apps: must be a list`
            `# comments are YAML's`                                    | `1: not well-formed at column 1`
            """)
    void brokenJson(String content, String mistake) {
        String line = written.mistake(written.file("world.json", content.replace("\\n", "\n")));
        assertThat(line).isEqualTo("tagmock.fixtures: world.json:" + mistake).doesNotContain(VALUE);
    }

    @Test
    void bytesThatAreNotText() {
        byte[] latin = "blueking:\n  apps: [{code: é, secret: s}]".getBytes(StandardCharsets.ISO_8859_1);
        for (String name : List.of("world.yaml", "world.json")) {
            assertThat(written.mistake(written.file(name, latin)))
                    .isEqualTo("tagmock.fixtures: " + name + ":2: not UTF-8 at column 17");
        }
        byte[] cut = "# 键".getBytes(StandardCharsets.UTF_8);
        assertThat(written.mistake(written.file("world.yaml", Arrays.copyOf(cut, cut.length - 1))))
                .isEqualTo("tagmock.fixtures: world.yaml:1: not UTF-8 at column 3");
        byte[] late = ("#\n".repeat(20_000) + "\u0000").getBytes(StandardCharsets.UTF_8);
        late[late.length - 1] = (byte) 0xff;
        assertThat(written.mistake(written.file("world.yaml", late)))
                .isEqualTo("tagmock.fixtures: world.yaml:20001: not UTF-8 at column 1");
    }

    @Test
    void theLineIsTheFieldsOwn() {
        assertMistake("""
                # Our world.
                blueking:
                  apps:
                    - code: a
                      secret: s

                    - code: b
                      secret: s3cr3t
                    - secret: s3cr3t
                """, "9: blueking.apps[2].code: is missing");
        assertMistake(
                """
                blueking:
                  businesses:
                    - id: 1
                      service-instances:
                        - {id: 5, labels: {env: prod,
                                           zone: s3cr3t.}}
                """, "6: blueking.businesses[0].service-instances[0].labels.zone: the value breaks the API's rules");
    }

    @Test
    void theFirstMistakeOfManyIsTold() {
        String bad = "    - {secret: s}\n".repeat(10);
        assertMistake("blueking:\n  apps:\n" + bad, "3: blueking.apps[0].code: is missing");
        // By line, not by the letters of its path: 2 comes before 10.
        String good = "    - {code: a, secret: s}\n    - {code: b, secret: s}\n";
        assertMistake("blueking:\n  apps:\n" + good + bad, "5: blueking.apps[2].code: is missing");
    }

    @Test
    void aMistakeIsOneOfTheFileThatMakesIt() {
        Path first = written.file("a.yaml", "blueking: {businesses: [{id: 1, service-instances: [{id: 5}]}]}");
        Path second = written.file("b.yaml", "blueking:\n  businesses:\n    - {id: 2, service-instances: [{id: 5}]}");
        assertThat(written.mistake(first, second))
                .isEqualTo(
                        "tagmock.fixtures: b.yaml:3: blueking.businesses[0].service-instances[0].id: is declared twice");
    }

    @Test
    void aFileThatCannotBeRead() {
        assertThat(written.mistake(folder.resolve("none.yaml"))).isEqualTo("tagmock.fixtures: cannot read none.yaml");
    }

    private void assertMistake(String content, String mistake) {
        assertThat(written.mistakeInYaml(content))
                .isEqualTo("tagmock.fixtures: world.yaml:" + mistake)
                .doesNotContain(VALUE);
    }

    private static String gatewayWithTags(int count) {
        String tags = IntStream.range(0, count).mapToObj(i -> "k" + i + ": v").collect(Collectors.joining(", "));
        return "apig: {projects: [{id: p, gateways: [{id: g, tags: {" + tags + "}}]}]}";
    }
}
