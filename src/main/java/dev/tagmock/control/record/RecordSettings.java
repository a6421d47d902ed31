package dev.tagmock.control.record;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is written down of the calls.
 *
 * @param record an empty folder that gets the first 1000 calls and their answers, a file each, with placeholders for secrets, ids and
 *     times; made if need be. Nothing is recorded without it
 */
@ConfigurationProperties("tagmock")
record RecordSettings(@Nullable Path record) {}
