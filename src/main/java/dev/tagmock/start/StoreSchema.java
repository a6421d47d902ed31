package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the store's tables, and remembers which, in a table that no other application has: a database may be shared. Earlier versions
 * remembered it where everybody does.
 */
@Component
class StoreSchema implements FlywayMigrationStrategy {
    private static final String FORMER_HISTORY = "flyway_schema_history";
    private static final String FIRST_SCRIPT = "V1__resources_and_tags.sql";

    /** Those that hold every text; what the second is in, PostgreSQL does not look at. */
    private static final Set<String> ENCODINGS = Set.of("UTF8", "SQL_ASCII");

    private final JdbcConnectionDetails store;

    StoreSchema(JdbcConnectionDetails store) {
        this.store = store;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (store instanceof DataFolder folder) {
            folder.migrate(url -> hasPending(on(url, flyway)), url -> migrated(on(url, flyway)));
        } else {
            migrated(flyway);
        }
    }

    /** The same migrations on another store; no connection to it is kept. */
    private Flyway on(String url, Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, store.getUsername(), store.getPassword())
                .load();
    }

    private static boolean hasPending(Flyway flyway) {
        return flyway.info().pending().length > 0;
    }

    private static void migrated(Flyway flyway) {
        JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        if (isPostgres(jdbc)) {
            require(jdbc, "server_encoding", ENCODINGS, "UTF8");
            require(jdbc, "transaction_read_only", Set.of("off"), "off");
        }
        String history = flyway.getConfiguration().getTable();
        if (isHistoryOfOurs(jdbc, FORMER_HISTORY) && !isHistoryOfOurs(jdbc, history)) {
            try {
                rename(jdbc, history);
            } catch (DataAccessException e) {
                // Another replica may have been quicker.
                if (!isHistoryOfOurs(jdbc, history)) {
                    throw e;
                }
            }
        }
        flyway.migrate();
    }

    private static void rename(JdbcTemplate jdbc, String history) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table \"%s\" rename to \"%s\"".formatted(FORMER_HISTORY, history));
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return true;
        });
    }

    private static boolean isPostgres(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    private static void require(JdbcTemplate jdbc, String parameter, Set<String> fitting, String wanted) {
        String value = jdbc.queryForObject("show " + parameter, String.class);
        if (value == null || !fitting.contains(value)) {
            throw new BadConfiguration(
                    "spring.datasource.url: the database's " + parameter + " is " + value + ", and must be " + wanted);
        }
    }

    private static boolean isHistoryOfOurs(JdbcTemplate jdbc, String table) {
        boolean exists = !jdbc.queryForList(
                        "select 1 from information_schema.tables where table_name = ? and table_schema = current_schema",
                        table)
                .isEmpty();
        return exists
                && !jdbc.queryForList("select 1 from \"" + table + "\" where \"script\" = ?", FIRST_SCRIPT)
                        .isEmpty();
    }
}
