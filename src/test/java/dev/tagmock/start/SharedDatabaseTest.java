package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.TagMockApplication;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A database that another application uses, too. */
class SharedDatabaseTest {
    private static final String OTHERS_HISTORY = "create table flyway_schema_history (installed_rank int primary key,"
            + " version varchar(50), description varchar(200), type varchar(20), script varchar(1000), checksum int,"
            + " installed_by varchar(100), installed_on timestamp, execution_time int, success boolean)";
    private static final String OTHERS_ROW =
            "insert into flyway_schema_history values (1, '7', 'x', 'SQL', 'V7__x.sql', 1, 'u', now(), 1, true)";

    private final String url = Postgres.shared().newDatabase();

    @Test
    void anotherApplicationsFlywayManagesIt() throws Exception {
        execute(OTHERS_HISTORY, OTHERS_ROW, "create table orders (id int)");
        serves();
        serves();
        assertThat(tables("public")).contains("flyway_schema_history", "orders", "resource", "tagmock_schema_history");
        assertThat(strings("select script from flyway_schema_history")).containsExactly("V7__x.sql");
    }

    @Test
    void aSchemaOfItsOwnWhereNamesAreTaken() throws Exception {
        execute("create table tag (id int)", "create table resource (id int)");
        serves("--tagmock.schema=tagmock");
        serves("--tagmock.schema=tagmock");
        assertThat(tables("tagmock")).contains("resource", "tagmock_schema_history");
        assertThat(tables("public")).containsExactlyInAnyOrder("tag", "resource");
    }

    @Test
    void namesThatAreTakenAreTold() throws Exception {
        execute("create table tag (id int)");
        assertThatThrownBy(this::serves).rootCause().hasMessageContaining("\"tag\" already exists");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            create database %s encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0 | spring.datasource.url: the database's server_encoding is LATIN1, and must be UTF8
            create database %1$s; alter database %1$s set default_transaction_read_only = on    | spring.datasource.url: the database's transaction_read_only is on, and must be off
            """)
    void databasesThatAreOfNoUse(String creation, String line) throws Exception {
        String name = "useless" + Integer.toHexString(line.hashCode());
        execute(creation.formatted(name).split("; "));
        String useless = url.replaceFirst("/tagmock[0-9]+", "/" + name);
        assertThatThrownBy(() -> start(useless)).rootCause().hasMessage(line);
    }

    @Test
    void aSchemaWithoutADatabase() {
        assertThatThrownBy(() -> SpringApplication.run(
                        TagMockApplication.class, "--server.port=0", "--logging.level.root=off", "--tagmock.schema=x"))
                .rootCause()
                .hasMessage("tagmock.schema: spring.datasource.url does not name a PostgreSQL database");
    }

    private void serves(String... more) {
        try (ConfigurableApplicationContext service = start(url, more)) {
            Http http = new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            Target target = new Target.OfApig("gw");
            assertThat(target.isSuccess(target.write(http, "k", "v"))).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String database, String... more) {
        return SpringApplication.run(
                TagMockApplication.class,
                Stream.of(
                                Stream.of("--server.port=0", "--logging.level.root=off"),
                                Stream.of(Postgres.arguments(database)),
                                Stream.of(more))
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new));
    }

    private List<String> tables(String schema) throws SQLException {
        return strings("select table_name from information_schema.tables where table_schema = '" + schema + "'");
    }

    private List<String> strings(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
