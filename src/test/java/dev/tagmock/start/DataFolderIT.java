package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;
import dev.tagmock.testing.TagMockJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot keep the state, from the start or from some time on. */
class DataFolderIT {
    /** Room for the service's log and a new database, in KiB. */
    private static final int LITTLE = 3000;

    @TempDir
    private Path folder;

    @Test
    void isMadeWhereThereIsNone() throws Exception {
        Path deep = folder.resolve("a/b");
        Target gateway = new Target.OfApig("gw");
        try (TagMockJar server = TagMockJar.start("--tagmock.data-dir=" + deep)) {
            gateway.write(server.http(), "k", "v");
        }
        try (TagMockJar server = TagMockJar.start("--tagmock.data-dir=" + deep)) {
            assertThat(gateway.read(server.http())).containsExactly(Map.entry("k", "v"));
        }
    }

    @Test
    void thatIsNoFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRejected(
                TagMockJar.startInVain(Map.of("TAGMOCK_DATA_DIR", file.toString())),
                "cannot write to " + file + ": FileAlreadyExistsException");
    }

    @Test
    void thatIsFull() throws Exception {
        assertRejected(
                TagMockJar.startInVainWithFilesUpTo(500, "--tagmock.data-dir=" + folder),
                "cannot write to " + folder + ": File too large");
    }

    @Test
    void heldByAnotherProcess() throws Exception {
        try (TagMockJar holder = TagMockJar.start("--tagmock.data-dir=" + folder)) {
            assertRejected(
                    TagMockJar.startInVain(Map.of(), "--tagmock.data-dir=" + folder),
                    folder + " is held by another process");
            assertThat(holder.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void besideADatabase() throws Exception {
        assertRejected(
                TagMockJar.startInVain(
                        Map.of(), "--tagmock.data-dir=" + folder, "--spring.datasource.url=jdbc:h2:mem:other"),
                "spring.datasource.url is set too; only one can keep the state");
    }

    @Test
    void thatFillsUpLater() throws Exception {
        Writers writers = new Writers(4);
        try (TagMockJar server = TagMockJar.startWithFilesUpTo(LITTLE, "--tagmock.data-dir=" + folder)) {
            writers.start(server.http());
            // They write the same tags again and again, which takes no more room: others come to be stored beside them.
            boolean hasRoom = true;
            for (int i = 0; hasRoom; i++) {
                Target more = new Target.OfApig("more-" + i);
                hasRoom = more.isSuccess(more.write(server.http(), "k", "v".repeat(250)));
            }
            writers.join();
            assertThat(writers.rejections()).hasSize(4).allMatch(DataFolderIT::isTheVendors);
            assertThat(server.http().get("/actuator/health/liveness").status()).isEqualTo(200);
        }
        try (TagMockJar server = TagMockJar.start("--tagmock.data-dir=" + folder)) {
            writers.assertNothingLost(server.http());
            writers.start(server.http());
            writers.awaitSuccesses(100);
        } finally {
            writers.join();
        }
    }

    private static boolean isTheVendors(Reply reply) {
        return (reply.status() == 500 && reply.body().contains("\"error_code\":\"APIC.9000\""))
                || (reply.status() == 200 && reply.body().contains("\"code\":1199020"))
                || (reply.status() == 200 && reply.body().contains("\"code\":1199017"));
    }

    private static void assertRejected(TagMockJar.Rejection rejection, String reason) {
        assertThat(rejection.output().lines().filter(line -> !line.contains(" INFO ")))
                .containsExactly("tagmock: does not start: tagmock.data-dir: " + reason);
        assertThat(rejection.exitCode()).isEqualTo(1);
    }
}
