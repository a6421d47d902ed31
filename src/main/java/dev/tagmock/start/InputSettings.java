package dev.tagmock.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the service runs.
 *
 * @param untilInputEnds true: it ends when its standard input does, as that does when the process dies that started it
 */
@ConfigurationProperties("tagmock")
record InputSettings(@DefaultValue("false") boolean untilInputEnds) {}
