package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Postgres;
import dev.tagmock.testing.PostgresPair;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that comes to be read-only, as one does that another server takes over from. */
@Timeout(180)
class ReadOnlyDatabaseTest {
    private static final String REASON = "read-only transaction";

    private final Target gateway = new Target.OfApig("gw");

    @TempDir
    private Path folder;

    @Test
    void untilItIsNotAnyMore() throws Exception {
        String url = Postgres.shared().newDatabase();
        String database = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        try (WatchedService service = new WatchedService(Postgres.arguments(url));
                Connection other =
                        DriverManager.getConnection(url.replace("/" + database, "/postgres"), "postgres", "");
                Statement statement = other.createStatement()) {
            assertThat(gateway.isSuccess(gateway.write(service.http(), "k", "v")))
                    .isTrue();
            statement.execute("alter database " + database + " set default_transaction_read_only = on");
            // What is true of a database holds for those who connect from then on.
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
            service.assertIsReadOnly(gateway, Map.of("k", "v"), REASON);
            statement.execute("alter database " + database + " reset default_transaction_read_only");
            service.assertIsWrittenAgain(gateway);
        }
    }

    @Test
    void whenTheNextHostTakesOver() throws Exception {
        try (PostgresPair servers = PostgresPair.start(folder);
                WatchedService service = new WatchedService(Postgres.arguments(servers.url()))) {
            assertThat(gateway.isSuccess(gateway.write(service.http(), "k", "v")))
                    .isTrue();
            servers.makePrimaryReadOnly();
            assertThat(service.http().get("/actuator/health/readiness").status())
                    .isEqualTo(503);
            servers.promoteStandby();
            service.assertIsWrittenAgain(gateway);
            assertThat(gateway.read(service.http())).containsOnlyKeys("k", "after");
        }
    }
}
