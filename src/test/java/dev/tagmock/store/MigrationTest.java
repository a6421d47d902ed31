package dev.tagmock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A folder that an older version filled is taken over with everything in it. */
class MigrationTest {
    @Test
    void tagsThatAreThereAreCounted() {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + Ids.hex(), "tagmock", "");
        try {
            migrate(database, "1");
            JdbcTemplate sql = new JdbcTemplate(database);
            for (int id = 1; id <= 2; id++) {
                sql.update(
                        "insert into resource (id, namespace, name, address, owner, tagged, created_at)"
                                + " values (?, 'n', ?, ?, 'o', true, now())",
                        id,
                        "r" + id,
                        "n/r" + id);
            }
            sql.update("insert into tag values (1, 'kept', 'v', 3), (1, 'newest', 'v', 7)");
            migrate(database, "latest");
            assertThat(sql.queryForList("select tag_count, next_ordinal from resource order by id").stream()
                            .map(row -> row.values().toString()))
                    .containsExactly("[2, 8]", "[0, 0]");
        } finally {
            database.dispose();
        }
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
