package dev.tagmock.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The storage.
 *
 * @param dataDir the folder that keeps the data across restarts, for one process at a time; created if missing. Without it the data
 *     is in memory, unless spring.datasource.url names a database
 * @param schema the schema of the tables in the PostgreSQL database that spring.datasource.url names; created if missing. Without
 *     it, the default schema of the database user
 */
@ConfigurationProperties("tagmock")
record StoreSettings(@Nullable Path dataDir, @Nullable String schema) {}
