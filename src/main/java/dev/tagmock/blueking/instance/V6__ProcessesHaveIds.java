package dev.tagmock.blueking.instance;

import dev.tagmock.api.Rejected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Processes were kept as clients had sent them, whatever that was; now they have ids, and what is of the right type. Named as Flyway wants it. */
@Component
class V6__ProcessesHaveIds extends BaseJavaMigration {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.setFetchSize(1000);
        AtomicLong nextId = new AtomicLong(1);
        RowCallbackHandler identify = row -> identify(row, nextId, jdbc);
        jdbc.query("select id, processes, created_at from resource where processes is not null order by id", identify);
        jdbc.update("update process_counter set next_id = ?", nextId.get());
    }

    private static void identify(ResultSet row, AtomicLong nextId, JdbcTemplate jdbc) throws SQLException {
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        List<ServiceProcess> processes = new ArrayList<>();
        for (JsonNode given : JSON.readTree(row.getString("processes"))) {
            long id = nextId.getAndIncrement();
            jdbc.update("insert into process (id, resource_id) values (?, ?)", id, row.getLong("id"));
            processes.add(
                    new ServiceProcess(Processes.identified(info(given.path("process_info")), id), created, created));
        }
        jdbc.update(
                "update resource set processes = ? where id = ?", new Processes(processes).json(), row.getLong("id"));
    }

    private static ProcessInfo info(JsonNode given) {
        ProcessInfo info = ProcessInfo.NONE;
        for (String field : given.propertyNames()) {
            info = changed(info, JSON.createObjectNode().set(field, given.get(field)));
        }
        return info;
    }

    private static ProcessInfo changed(ProcessInfo info, ObjectNode field) {
        try {
            return Processes.changed(info, field);
        } catch (Rejected e) {
            // Of another type than the vendor has: there it could not have been stored.
            return info;
        }
    }
}
