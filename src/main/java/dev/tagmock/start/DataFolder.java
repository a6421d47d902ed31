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
    /** Enough for a first start; less free space is no place to keep anything. */
    private static final int ROOM = 1 << 20;

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
        try {
            Files.createDirectories(this.folder);
            Path probe = Files.createTempFile(this.folder, "probe", null);
            try {
                Files.write(probe, new byte[ROOM]);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.data-dir: cannot write to " + this.folder + ": " + reason(e));
        }
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
        return url(STORE);
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
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
