package dev.tagmock.control.record;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether requests are recorded.
 *
 * @param record an empty folder for the first 1000 requests and their answers, a file each, with placeholders for secrets, ids and
 *     times; created if missing. Without it nothing is recorded
 */
@ConfigurationProperties("tagmock")
record RecordSettings(@Nullable Path record) {}
