package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagmock.testing.Http;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged tools. They run in this process, where they are quick; {@link #start} runs them as their users do.
 *
 * @param folder for what they write
 * @param credentials a file's lines, or the environment's variables
 */
record ToolsJar(Path folder, Map<String, String> credentials) {
    private static final Path JAR = Path.of(System.getProperty("tagmock.tools.jar", "target/tagmock-tools.jar"))
            .toAbsolutePath();

    /** How it ended, and what it printed. */
    record Ended(int code, String output) {}

    Ended run(String... arguments) throws IOException, ReflectiveOperationException {
        assumeTrue(Files.exists(JAR), JAR + " is not there: ./mvnw package makes it");
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!credentials.isEmpty()) {
            all.add("--credentials=" + Files.write(folder.resolve("credentials"), lines()));
        }
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output, true);
        Method run = Loaded.TOOLS.getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
        run.setAccessible(true);
        int code = (int) run.invoke(null, printer, printer, all.toArray(String[]::new));
        return new Ended(code, output.toString());
    }

    /** A conformance run at full speed, with its report in the folder. */
    Ended conformance(String target, String arguments) throws IOException, ReflectiveOperationException {
        return run(("conformance --calls-per-second=1000 --report=" + folder.resolve("report") + " --target=" + target
                        + " " + arguments)
                .split(" "));
    }

    Process start(String... arguments) throws IOException {
        assumeTrue(Files.exists(JAR), JAR + " is not there: ./mvnw package makes it");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(credentials);
        return builder.start();
    }

    private List<String> lines() {
        return credentials.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .toList();
    }

    /** Apart from the classes of the tests, and the same for all of them. */
    private static final class Loaded {
        private static final Class<?> TOOLS = tools();

        private static Class<?> tools() {
            try {
                URL[] jar = {JAR.toUri().toURL()};
                return Class.forName(
                        "dev.tagmock.tools.Tools", true, new URLClassLoader(jar, ClassLoader.getPlatformClassLoader()));
            } catch (MalformedURLException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
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
