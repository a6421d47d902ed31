package dev.tagmock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server of this test run's own, on a free port, unpacked from the registry. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one; it ends with this process at the latest. */
    public static Postgres start() throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "200")
                .start());
    }

    /** The one that all tests of this process share. */
    public static Postgres shared() {
        return Shared.SERVER;
    }

    /** Makes an empty database, and gives its URL. */
    public String newDatabase() {
        String name = "tagmock" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** The arguments that point a server at a database, given by its URL. */
    public static String[] arguments(String url) {
        return new String[] {"--spring.datasource.url=" + url, "--spring.datasource.username=postgres"};
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static final class Shared {
        static final Postgres SERVER = startUnchecked();

        private static Postgres startUnchecked() {
            try {
                return start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
