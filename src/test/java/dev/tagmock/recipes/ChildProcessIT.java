package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine and its user have set up for other programs does not reach the child, and it does not outlive its parent. */
class ChildProcessIT {
    private static final String GATEWAY = "/v2/p/apigw/instances/gw-1/instance-tags";

    @TempDir
    private Path folder;

    @Test
    void isAloneAndEndsWithItsParent() throws Exception {
        Files.writeString(folder.resolve("application.properties"), "tagmock.strict=true\n");
        Process parent = parent();
        try {
            BufferedReader output = parent.inputReader();
            String[] child = output.readLine().split(" ", 2);
            ProcessHandle process = ProcessHandle.of(Long.parseLong(child[0])).orElseThrow();
            Http http = new Http(Integer.parseInt(child[1]));
            assertThat(http.get(GATEWAY, "X-Auth-Token", "any").status()).isEqualTo(200);
            ProcessHandle service = process.children().findFirst().orElseThrow();
            parent.destroyForcibly().waitFor();
            service.onExit().get(30, TimeUnit.SECONDS);
            process.onExit().get(30, TimeUnit.SECONDS);
            assertThat(process.isAlive()).isFalse();
        } finally {
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
        }
    }

    private Process parent() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                ParentProcess.class.getName(),
                Path.of(System.getProperty("tagmock.jar", "target/tagmock.jar"))
                        .toAbsolutePath()
                        .toString());
        command.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://192.0.2.1/others",
                        "SERVER_PORT", "1",
                        "TAGMOCK_STRICT", "true",
                        "TAGMOCK_NO_SUCH_SETTING", "x"));
        return command.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
