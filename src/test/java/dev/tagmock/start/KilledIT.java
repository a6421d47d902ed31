package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Postgres;
import dev.tagmock.testing.TagMockJar;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An acknowledged write is there after the process was killed, again and again. */
class KilledIT {
    private static final int LIVES = 3;

    @TempDir
    private Path folder;

    @Test
    void overAFolder() throws Exception {
        survives("--tagmock.data-dir=" + folder);
    }

    @Test
    void overPostgres() throws Exception {
        survives(Postgres.arguments(Postgres.shared().newDatabase()));
    }

    /** However far the first start has come with the tables. */
    @ParameterizedTest(name = "once the file has {0} KiB")
    @ValueSource(ints = {16, 24})
    void whileItMakesItsTables(int kibibytes) throws Exception {
        String argument = "--tagmock.data-dir=" + folder.resolve("data");
        Process first = TagMockJar.command(argument).start();
        while (first.isAlive() && sizeOf(folder.resolve("data")) < kibibytes * 1024L) {
            Thread.sleep(1);
        }
        first.destroyForcibly().waitFor();
        try (TagMockJar server = TagMockJar.start(argument)) {
            assertThat(server.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        }
        assertThat(folder.resolve("data").toFile().list()).containsExactly("tagmock.mv.db");
    }

    private static long sizeOf(Path data) {
        File[] files = data.toFile().listFiles((all, name) -> name.endsWith(".mv.db"));
        return files == null || files.length == 0
                ? -1
                : Stream.of(files).mapToLong(File::length).sum();
    }

    private static void survives(String... arguments) throws Exception {
        Writers writers = new Writers(8);
        for (int life = 0; life < LIVES; life++) {
            try (TagMockJar server = TagMockJar.start(arguments)) {
                writers.assertNothingLost(server.http());
                writers.start(server.http());
                writers.awaitSuccesses(200);
                server.kill();
                writers.join();
            }
        }
        try (TagMockJar server = TagMockJar.start(arguments)) {
            writers.assertNothingLost(server.http());
        }
        assertThat(writers.rejections()).isEmpty();
    }
}
