package dev.tagmock.quick;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where jars are laid out, each in a folder of its own for each JVM. Processes may share it; the few that were used last are kept.
 *
 * @param root created if it is missing
 */
public record StartCache(Path root) {
    private static final int KEPT = 3;
    private static final long ROOM = 300L << 20;

    /** That of this user: {@code $XDG_CACHE_HOME/tagmock}, or {@code ~/.cache/tagmock}. */
    public static StartCache ofThisUser() {
        Path caches = Path.of(Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), ""));
        // A relative one is invalid, says the XDG specification: it would be another one in each folder.
        return new StartCache((caches.isAbsolute() ? caches : Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("tagmock")
                .toAbsolutePath());
    }

    /**
     * A jar laid out for this JVM, which is done now if it was not before: it takes half a minute or more. Who asks meanwhile waits.
     *
     * @throws IOException if that cannot be, or what is there is damaged; then the next start makes it again
     */
    public Layout layoutOf(Path jar) throws IOException {
        Layout layout = new Layout(root.resolve(name(jar)));
        if (!layout.isMade()) {
            make(layout, jar);
        }
        layout.check();
        return layout;
    }

    /** Of what is in the jar, as its table of contents says, and of the JVM. */
    private static String name(Path jar) throws IOException {
        CRC32 content = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                content.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
            }
        }
        CRC32 jvm = new CRC32();
        for (String property : List.of("java.home", "java.vm.name", "java.vm.version", "os.arch")) {
            jvm.update(System.getProperty(property).getBytes(StandardCharsets.UTF_8));
        }
        return "%08x-%08x".formatted(content.getValue(), jvm.getValue());
    }

    /** One at a time, whatever process it is in. */
    private void make(Layout layout, Path jar) throws IOException {
        synchronized (StartCache.class) {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(
                            root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !layout.isMade()) {
                    delete(layout.folder());
                    requireRoom();
                    System.err.println("tagmock: makes a cache for quick starts, once: " + layout.folder());
                    try {
                        layout.make(jar);
                    } catch (IOException e) {
                        delete(layout.folder());
                        throw e;
                    }
                    deleteOld();
                }
            }
        }
    }

    private void requireRoom() throws IOException {
        if (Files.getFileStore(root).getUsableSpace() < ROOM) {
            throw new IOException("%s has less than %d MiB free".formatted(root, ROOM >> 20));
        }
    }

    private void deleteOld() throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(root)) {
            old = all.filter(Files::isDirectory)
                    .sorted(Comparator.comparing((Path folder) -> new Layout(folder).lastUse())
                            .reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (Path folder : old) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                // Children come first in reverse. What somebody still holds is left for the next time.
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
