package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagmock.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged tools as their users run them: a process, its output and its files. */
record ToolsJar(Path folder, Map<String, String> credentials) {
    private static final Path JAR = Path.of(System.getProperty("tagmock.tools.jar", "target/tagmock-tools.jar"))
            .toAbsolutePath();

    /** How it ended, and what it printed. */
    record Ended(int code, String output) {}

    Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(folder.resolve("output")));
    }

    Process start(String... arguments) throws IOException {
        assumeTrue(Files.exists(JAR), JAR + " is not there: ./mvnw package makes it");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(credentials);
        return builder.start();
    }

    /** The rows of the last report that have this verdict. */
    List<String> rows(String verdict) throws IOException {
        JsonNode report = JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
        return report.get("rows")
                .valueStream()
                .filter(row -> row.get("verdict").asString().equals(verdict))
                .map(row -> row.get("row").asString())
                .toList();
    }

    /** All that is kept of one project and one business. */
    static String kept(int port, String project, long business) {
        JsonNode state = JsonMapper.shared()
                .readTree(new Http(port).get("/_tagmock/state").body());
        String kept = part(state.at("/apig/projects"), project) + part(state.at("/blueking/businesses"), "" + business);
        assertThat(kept).contains("\"gateways\"", "\"service-instances\"");
        return kept;
    }

    private static String part(JsonNode parts, String id) {
        return parts.valueStream()
                .filter(part -> part.get("id").asString().equals(id))
                .toList()
                .toString();
    }
}
