package dev.tagmock.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tagmock.junit.TagMockProcess;
import dev.tagmock.testing.TagMockJar;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start from a cache, and what becomes of it where there can be none. Most starts are rejected for a setting: they take less time. */
class QuickStartIT {
    private static final String MISSPELT = "tagmock.strickt";
    private static final String REJECTED =
            "tagmock: does not start: tagmock.strickt: no such setting, did you mean tagmock.strict?";

    @TempDir
    private Path caches;

    @Test
    void twoAtOnceFillTheCacheOnceAndLaterStartsUseIt() throws Exception {
        for (int day = 1; day <= 4; day++) {
            Path used = Files.createDirectories(caches.resolve("tagmock/used-on-day-" + day))
                    .resolve("contents");
            Files.setLastModifiedTime(Files.createFile(used), FileTime.from(Instant.EPOCH.plus(day, ChronoUnit.DAYS)));
        }
        CompletableFuture<TagMockProcess> other =
                // Not in the common pool: others wait for it in this JVM, and it may have one thread.
                CompletableFuture.supplyAsync(
                        () -> TagMockProcess.start(command(caches)), task -> new Thread(task).start());
        try (TagMockProcess one = TagMockProcess.start(command(caches));
                TagMockProcess two = other.get()) {
            Path layout = onlyLayout();
            ProcessHandle serviceOfOne = service(one, layout);
            ProcessHandle serviceOfTwo = service(two, layout);

            one.process().destroy();
            assertThat(one.process().waitFor()).isZero();
            assertThat(serviceOfOne.isAlive()).isFalse();

            assertThat(caches.resolve("tagmock").toFile().list())
                    .as("the three that were used last, and what makes others wait")
                    .containsExactlyInAnyOrder(
                            layout.getFileName().toString(), "used-on-day-3", "used-on-day-4", "lock");

            two.process().destroyForcibly();
            serviceOfTwo.onExit().get(30, TimeUnit.SECONDS);
            assertThat(Files.exists(layout.resolve("contents"))).isTrue();
        }
        optionsAndExitCodesPass();
        damageStopsNoStart(onlyLayout().resolve("tagmock.archive"));
    }

    private Path onlyLayout() throws Exception {
        try (Stream<Path> all = Files.list(caches.resolve("tagmock"))) {
            List<Path> layouts = all.filter(
                            folder -> new Layout(folder).jar().toFile().exists())
                    .toList();
            assertThat(layouts).hasSize(1);
            return layouts.get(0);
        }
    }

    /** The child that serves: from the cache. */
    private static ProcessHandle service(TagMockProcess process, Path layout) throws IOException {
        List<ProcessHandle> children = process.process().children().toList();
        assertThat(children).as(process.output()).hasSize(1);
        assertThat(children.get(0).info().arguments().orElseThrow())
                .contains(layout.resolve("tagmock.jar").toString());
        return children.get(0);
    }

    private void optionsAndExitCodesPass() throws Exception {
        ProcessBuilder command = command(caches);
        command.command().add(1, "-D" + MISSPELT + "=true");
        TagMockJar.Rejection rejection = TagMockJar.rejection(command);
        assertThat(rejection.output().lines()).containsExactly(REJECTED);
        assertThat(rejection.exitCode()).isEqualTo(1);
    }

    private void damageStopsNoStart(Path archive) throws Exception {
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            long middle = file.length() / 2;
            file.seek(middle);
            int was = file.read();
            file.seek(middle);
            file.write(was + 1);
        }
        assertWithoutCache(command(caches), archive.getParent() + " is damaged; the next start makes it again");
        assertThat(archive.resolveSibling("contents")).doesNotExist();
    }

    /** Nobody makes a folder there, root neither. */
    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        assumeThat(Path.of("/proc"))
                .as("a folder that is read-only for everybody")
                .isDirectory();
        assertWithoutCache(command(Path.of("/proc")), "NoSuchFile: /proc/tagmock");
    }

    @Test
    void aFolderWithLittleRoom() throws Exception {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=4m", "none", caches.toString()).start();
        assumeThat(mount.waitFor()).as("root may mount a small file system").isZero();
        try {
            assertWithoutCache(command(caches), caches.resolve("tagmock") + " has less than 300 MiB free");
        } finally {
            new ProcessBuilder("umount", caches.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderThatFillsUp() throws Exception {
        ProcessBuilder command = TagMockJar.limited(3000, command(caches));
        TagMockJar.Rejection rejection = rejection(command);
        assertThat(rejection.output())
                .contains("tagmock: no quick start: cannot lay it out in " + caches)
                .contains("File too large")
                .endsWith(REJECTED + "\n");
        assertThat(caches.resolve("tagmock").toFile().list()).containsExactly("lock");
    }

    private static void assertWithoutCache(ProcessBuilder command, String reason) throws Exception {
        assertThat(rejection(command).output().lines()).containsExactly("tagmock: no quick start: " + reason, REJECTED);
    }

    private static TagMockJar.Rejection rejection(ProcessBuilder command) throws Exception {
        command.command().add("--" + MISSPELT + "=true");
        return TagMockJar.rejection(command);
    }

    private static ProcessBuilder command(Path caches) {
        ProcessBuilder command = TagMockProcess.command(TagMockJar.jar(), List.of());
        command.environment().put("XDG_CACHE_HOME", caches.toString());
        return command;
    }
}
