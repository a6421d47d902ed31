package dev.tagmock.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where is written down how the service is found.
 *
 * @param healthUrlFile a file that gets the URL to ask for readiness on the same machine, once calls are answered; none without it
 * @param portFile a file that gets the number of the port once calls are answered there; none without it
 */
@ConfigurationProperties("tagmock")
record PortSettings(@Nullable Path healthUrlFile, @Nullable Path portFile) {}
