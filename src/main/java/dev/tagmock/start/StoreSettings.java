package dev.tagmock.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the state is kept.
 *
 * @param dataDir the folder that keeps everything across restarts, for one process at a time; made if need be. Without it the
 *     state is in memory, unless spring.datasource.url names a database
 * @param schema of the PostgreSQL database that spring.datasource.url names, where the tables are; made if need be. Without it
 *     they are where its user's are
 */
@ConfigurationProperties("tagmock")
record StoreSettings(@Nullable Path dataDir, @Nullable String schema) {}
