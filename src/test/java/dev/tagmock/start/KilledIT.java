package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Postgres;
import dev.tagmock.testing.TagMockJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
