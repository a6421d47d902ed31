package dev.tagmock.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the port is written down.
 *
 * @param portFile a file that gets the number of the port once calls are answered there; none without it
 */
@ConfigurationProperties("tagmock")
record PortSettings(@Nullable Path portFile) {}
