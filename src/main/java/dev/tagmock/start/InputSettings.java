package dev.tagmock.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the service runs.
 *
 * @param untilInputEnds true: the service ends when its standard input ends, so when the process that started it ends
 */
@ConfigurationProperties("tagmock")
record InputSettings(@DefaultValue("false") boolean untilInputEnds) {}
