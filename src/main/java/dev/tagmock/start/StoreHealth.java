package dev.tagmock.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.StoreUnwritable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Whether the store can be written: one that cannot is not ready. Until it can again, transactions that would write are rejected before they
 * reach it, so that those that read go on.
 */
@Component("dbHealthIndicator")
class StoreHealth implements HealthIndicator, TransactionExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

    /** Needs a store that can be written, and writes nothing. */
    private static final String WRITE = "delete from resource where 1 = 0";

    /** H2 has closed itself, or has opened a file that it can only read; PostgreSQL is read-only, or its disk is full or fails. */
    private static final Set<String> UNWRITABLE = Set.of("90098", "90097", "25006", "53100", "58030");

    /** PostgreSQL has ended the connection, and all others with it if it is shut down. */
    private static final String ENDED = "57P";

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final HikariDataSource database;
    private final JdbcConnectionDetails store;
    private volatile @Nullable Failure failure;

    StoreHealth(HikariDataSource database, JdbcConnectionDetails store) {
        this.database = database;
        this.store = store;
    }

    /** Called when a statement has failed: whether its connection is of no further use, and with it all the others. */
    boolean isLost(SQLException e) {
        boolean isUnwritable = UNWRITABLE.contains(String.valueOf(e.getSQLState()));
        boolean isLost = isUnwritable || hasEnded(e);
        if (isUnwritable) {
            failed(e);
        }
        if (isLost) {
            // H2 opens its file again once nobody holds the closed one; another host may be the one that takes writes.
            database.getHikariPoolMXBean().softEvictConnections();
        }
        return isLost;
    }

    /** Called by probes. */
    @Override
    public Health health() {
        Exception reason = tried();
        return (reason == null ? Health.up() : Health.down(reason)).build();
    }

    /**
     * Called before each transaction.
     *
     * @throws StoreUnwritable if it would write, and cannot
     */
    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            Exception reason = failure == null && hasRoom() ? null : tried();
            if (reason != null) {
                throw new StoreUnwritable(reason);
            }
        }
    }

    private boolean hasRoom() {
        return !(store instanceof DataFolder folder) || folder.hasRoom();
    }

    /** Why it cannot be written, found out again unless it just was; null if it can. */
    private @Nullable Exception tried() {
        Failure known = failure;
        if (known == null || System.nanoTime() - known.time() > PAUSE) {
            try {
                if (store instanceof DataFolder folder && (known != null || !folder.hasRoom())) {
                    folder.requireWritable();
                }
                writeAnew();
                worked();
            } catch (SQLException | BadConfiguration e) {
                failed(e);
            }
        }
        Failure found = failure;
        return found == null ? null : found.reason();
    }

    private void writeAnew() throws SQLException {
        try {
            write();
        } catch (SQLException e) {
            if (!hasEnded(e)) {
                throw e;
            }
            // That says nothing of the next connection.
            write();
        }
    }

    private static boolean hasEnded(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith(ENDED);
    }

    private void write() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(WRITE);
            connection.rollback();
        }
    }

    private synchronized void failed(Exception reason) {
        if (failure == null) {
            LOG.warn("the store cannot be written until further notice: {}", StoreFailureAnalyzer.reason(reason));
        }
        failure = new Failure(reason, System.nanoTime());
    }

    private synchronized void worked() {
        if (failure != null) {
            LOG.warn("the store can be written again");
        }
        failure = null;
    }

    /** @param time when the store was last tried, by {@link System#nanoTime} */
    private record Failure(Exception reason, long time) {}
}
