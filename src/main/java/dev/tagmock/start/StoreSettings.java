package dev.tagmock.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the state is kept.
 *
 * @param dataDir the folder that keeps everything across restarts, for one process at a time; made if need be. Without it the
 *     state is in memory, unless spring.datasource.url names a database
 */
@ConfigurationProperties("tagmock")
record StoreSettings(@Nullable Path dataDir) {}
