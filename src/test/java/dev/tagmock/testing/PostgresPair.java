package dev.tagmock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Two real PostgreSQL servers: a primary, and a standby that has each transaction before it is acknowledged. */
public final class PostgresPair implements AutoCloseable {
    private static final String STANDBY = "standby";

    private final Path primaryData;
    private final int primaryPort;
    private final int standbyPort;
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;
    private boolean primaryLives = true;

    private PostgresPair(Path folder) throws IOException, SQLException, InterruptedException {
        primaryData = folder.resolve("primary");
        Path standbyData = folder.resolve(STANDBY);
        primaryPort = freePort();
        standbyPort = freePort();
        // What both begin with: a copy of a stopped server's data is what pg_basebackup would make of a running one's.
        server(primaryData, primaryPort).start().close();
        copy(primaryData, standbyData);
        Files.createFile(standbyData.resolve("standby.signal"));
        Files.writeString(
                standbyData.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=%s'%n"
                        .formatted(primaryPort, STANDBY));
        primary = server(primaryData, primaryPort)
                .setServerConfig("synchronous_standby_names", STANDBY)
                .start();
        standby = server(standbyData, standbyPort).start();
        awaitReplication();
    }

    /**
     * Starts both.
     *
     * @param folder an empty folder for their data
     */
    public static PostgresPair start(Path folder) throws IOException, SQLException, InterruptedException {
        return new PostgresPair(folder);
    }

    private static EmbeddedPostgres.Builder server(Path data, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // Off by default, for tests that want to be quick.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100");
    }

    private void awaitReplication() throws SQLException, InterruptedException {
        try (Connection connection = primary.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet synchronous = statement.executeQuery(
                        "select 1 from pg_stat_replication where sync_state = 'sync' and state = 'streaming'")) {
                    if (synchronous.next()) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
    }

    /** A URL of both hosts, of which the one is used that takes writes. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + primaryPort + ",127.0.0.1:" + standbyPort
                + "/postgres?targetServerType=primary";
    }

    /** Ends the primary as a crash would, all of its processes: SIGKILL. */
    public void killPrimary() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(primaryData.resolve("postmaster.pid")).get(0).trim());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> workers = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        primaryLives = false;
    }

    /** Has the primary live on, and take no writes: neither of those who are connected nor of those who connect. */
    public void makePrimaryReadOnly() throws SQLException, InterruptedException {
        execute(primary, "alter system set default_transaction_read_only = on");
        execute(primary, "select pg_reload_conf()");
        // That only asks for it. Once those who connect have the new value, all others have been told.
        while (!isReadOnly(primary)) {
            Thread.sleep(20);
        }
    }

    private static boolean isReadOnly(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("show default_transaction_read_only")) {
            return setting.next() && "on".equals(setting.getString(1));
        }
    }

    /** Makes the standby a primary. */
    public void promoteStandby() throws SQLException {
        execute(standby, "select pg_promote()");
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        standby.close();
        if (primaryLives) {
            primary.close();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
