package dev.tagmock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.StoreOfTests;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A folder or database that an older version filled is taken over with everything in it. */
@Tag(ServerTest.TAG)
class MigrationTest {
    @Test
    void tagsThatAreThereAreCounted() {
        DataSource database = StoreOfTests.newDatabase();
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
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
