package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A folder that keeps the state in a file of H2's, which locks it against other processes. */
class DataFolder implements JdbcConnectionDetails {
    /** Enough for a first start; less free space is no place to keep anything. */
    private static final int ROOM = 1 << 20;

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
        return "jdbc:h2:file:" + folder.resolve("tagmock") + ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String getUsername() {
        return "tagmock";
    }

    @Override
    public String getPassword() {
        return "";
    }
}
