package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagmock.TagMockApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

/** The image's health check finds the service wherever its settings have put it, and tells whether it is ready. */
class HealthCheckTest {
    private static final String SCRIPT = "src/image/healthy";
    private static final String TLS =
            "--server.ssl.key-store=STORE --server.ssl.key-store-password=secret --server.ssl.key-store-type=PKCS12";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            --server.servlet.context-path=/a/b                                                     | http://127.0.0.1:PORT/a/b/actuator/health/readiness
            TLS --server.address=127.0.0.2                                                         | https://127.0.0.2:PORT/actuator/health/readiness
            TLS --management.server.port=0 --management.server.ssl.enabled=false --management.endpoints.web.base-path=/m | http://127.0.0.1:PORT/m/health/readiness
            """)
    void findsTheService(String arguments, String url) throws Exception {
        assumeTrue(exitCode(List.of("bash", "-c", "openssl version")) == 0, "neither bash nor openssl, or one only");
        Path file = folder.resolve("url");
        try (ConfigurableApplicationContext service = start(file, arguments)) {
            assertThat(Files.readString(file).replaceFirst(":\\d+/", ":PORT/")).isEqualTo(url + "\n");
            assertThat(check(file)).isZero();
            AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
            assertThat(check(file)).isPositive();
        }
        assertThat(check(file)).isPositive();
    }

    @Test
    void nothingIsHealthyBeforeItSaysWhereItIs() throws Exception {
        assumeTrue(exitCode(List.of("bash", "-c", "true")) == 0, "no bash");
        assertThat(check(folder.resolve("none"))).isPositive();
    }

    private ConfigurableApplicationContext start(Path file, String arguments) throws Exception {
        Path store = folder.resolve("keys.p12");
        if (arguments.contains("TLS")) {
            assertThat(exitCode(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=tagmock.example",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            "secret",
                            "-keystore",
                            store.toString())))
                    .isZero();
        }
        return SpringApplication.run(
                TagMockApplication.class,
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--tagmock.health-url-file=" + file,
                                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1"),
                                Stream.of(arguments
                                        .replace("TLS", TLS.replace("STORE", store.toString()))
                                        .split(" +")))
                        .toArray(String[]::new));
    }

    private static int check(Path file) throws Exception {
        return exitCode(List.of("env", "TAGMOCK_HEALTH_URL_FILE=" + file, "bash", SCRIPT));
    }

    private static int exitCode(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException none) {
            return -1;
        }
    }
}
