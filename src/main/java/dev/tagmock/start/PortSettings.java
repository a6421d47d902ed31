package dev.tagmock.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where is written down how the service is found.
 *
 * @param healthUrlFile a file to write the URL of the readiness check on the same machine to, once requests are answered
 * @param portFile a file to write the number of the port to, once requests are answered
 */
@ConfigurationProperties("tagmock")
record PortSettings(@Nullable Path healthUrlFile, @Nullable Path portFile) {}
