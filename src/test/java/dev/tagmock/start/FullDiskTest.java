package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A data folder on a disk that fills up, and has room again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@Timeout(180)
class FullDiskTest {
    private static final String REASON = "No space left on device";

    private Path disk;
    private WatchedService service;

    @BeforeAll
    void startOnASmallDisk(@TempDir Path folder) throws Exception {
        disk = folder;
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=12m", "tagmock-test", disk.toString()) == 0,
                "no small disk: only root can mount one");
        service = new WatchedService("--tagmock.data-dir=" + disk);
    }

    @AfterAll
    void end() throws Exception {
        if (service != null) {
            service.close();
            run("umount", disk.toString());
        }
    }

    @Test
    void thatOthersFill() throws Exception {
        Target gateway = new Target.OfApig(Ids.hex());
        gateway.write(service.http(), "k", "v");
        Writers writers = new Writers(4, true);
        writers.start(service.http());
        writers.awaitSuccesses(50);
        leave(0);
        service.assertIsReadOnly(gateway, Map.of("k", "v"), REASON);
        Files.delete(disk.resolve("others"));
        service.assertIsWrittenAgain(gateway);
        writers.awaitSuccesses(50);
        writers.stop();
        writers.join();
        writers.assertNothingLost(service.http());
        assertThat(writers.rejections()).isNotEmpty();
    }

    /** The store's file is closed in the midst of it, and opened again for those that read. */
    @Test
    void thatOneTransactionFills() throws Exception {
        Target gateway = new Target.OfApig(Ids.hex());
        gateway.write(service.http(), "k", "v");
        leave(3 << 20);
        Reply reply = service.http()
                .send("PUT", "/_tagmock/state?project_id=large", worldOf(1000).getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(500);
        service.assertIsReadOnly(gateway, Map.of("k", "v"), REASON);
        Files.delete(disk.resolve("others"));
        service.assertIsWrittenAgain(gateway);
        assertThat(service.http()
                        .get("/_tagmock/gateways?project_id=large")
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    private static String worldOf(int gateways) {
        String tags = IntStream.range(0, 20)
                .mapToObj(tag -> "\"k%d\":\"%s\"".formatted(tag, Ids.hex().repeat(7)))
                .collect(Collectors.joining(","));
        return IntStream.range(0, gateways)
                .mapToObj(id -> """
                        {"id": "%d", "tags": {%s}}""".formatted(id, tags))
                .collect(Collectors.joining(",", """
                                {"apig": {"projects": [{"id": "large", "gateways": [""", "]}]}}"));
    }

    /** Fills the disk up to so many bytes. */
    private void leave(long bytes) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream others = Files.newOutputStream(disk.resolve("others"))) {
            while (disk.toFile().getUsableSpace() > bytes) {
                others.write(block);
            }
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException none) {
            return -1;
        }
    }
}
