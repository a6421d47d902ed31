package dev.tagmock.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of this run's own, where one can be had. */
final class Database implements AutoCloseable {
    private final @Nullable EmbeddedPostgres server;

    private Database(@Nullable EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one, or says that the measurements on PostgreSQL are skipped. */
    static Database start() {
        try {
            return new Database(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "50")
                    .start());
        } catch (IOException | RuntimeException e) {
            System.out.println("  PostgreSQL is SKIPPED, it does not start here: " + e.getMessage());
            return new Database(null);
        }
    }

    /** Options that point the service at it; none if there is none. */
    List<String> arguments() {
        return server == null
                ? List.of()
                : List.of(
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
