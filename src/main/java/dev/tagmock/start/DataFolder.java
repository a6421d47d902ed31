package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A folder that keeps the state in a file of H2's, which locks it against other processes. */
class DataFolder implements JdbcConnectionDetails {
    /** Enough for a first start, and for what is then kept free. */
    private static final int ROOM = 1 << 21;

    /** What is kept free, for what one transaction writes: H2 closes a store that has no place for it. */
    private static final int RESERVE = 1 << 20;

    private static final String STORE = "tagmock";
    private static final String COPY = "tagmock-migrating";
    private static final Set<OpenOption> LOCK =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);

    private final Path folder;

    /**
     * Makes the folder where there is none.
     *
     * @throws BadConfiguration if it cannot be made or written, or is full
     */
    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        requireWritable();
    }

    /**
     * Tries to write what a start needs.
     *
     * @throws BadConfiguration if that fails
     */
    final void requireWritable() {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", null);
            try {
                Files.write(probe, new byte[ROOM]);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.data-dir: cannot write to " + folder + ": " + reason(e));
        }
    }

    /** Whether there is room for another transaction. */
    boolean hasRoom() {
        return folder.toFile().getUsableSpace() >= RESERVE;
    }

    /** The JDK's messages begin with the path, and some are nothing else. */
    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("^/[^:]*(: |$)", "");
        return message.isEmpty() ? e.getClass().getSimpleName() : message;
    }

    /**
     * With each commit written before it is acknowledged (by default H2 waits half a second), so that a killed process
     * loses nothing. What makes a commit cheap again is that many calls share one. The space of superseded pages is used
     * again at once: kept for 45 seconds, as by default, they made files a hundred times as large as what is in them
     * (docs/decisions/0004).
     */
    @Override
    public String getJdbcUrl() {
        // Opened again after a failure, one that is gone must not come to be an empty one.
        return url(STORE) + ";IFEXISTS=TRUE";
    }

    @Override
    public String getUsername() {
        return "tagmock";
    }

    @Override
    public String getPassword() {
        return "";
    }

    /**
     * Has the tables made, or changed, in a copy that takes the store's place when it is whole: H2 commits each of a migration's
     * statements by itself, and a process that is killed between two of them would leave what no start can use.
     *
     * @param isPending whether anything is to be done to the store with this URL
     * @param migration does it to that with this URL
     */
    void migrate(Predicate<String> isPending, Consumer<String> migration) {
        Path store = file(STORE);
        Path copy = file(COPY);
        try (FileChannel lock = FileChannel.open(folder.resolve("tagmock.lock"), LOCK)) {
            // One process at a time: the next finds it done.
            lock.lock();
            if (Files.exists(store) && !isPending.test(getJdbcUrl())) {
                return;
            }
            Files.deleteIfExists(copy);
            if (Files.exists(store)) {
                Files.copy(store, copy);
            }
            migration.accept(url(COPY));
            Files.move(copy, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.data-dir: cannot write to " + folder + ": " + reason(e));
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private String url(String name) {
        // Of failures our own log tells; H2's would take up what room there is.
        return "jdbc:h2:file:" + folder.resolve(name)
                + ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }
}
