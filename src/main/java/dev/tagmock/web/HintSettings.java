package dev.tagmock.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether callers are helped.
 *
 * @param hints whether answers to calls that nobody could take carry a {@link Hint}
 */
@ConfigurationProperties("tagmock")
record HintSettings(@DefaultValue("true") boolean hints) {}
