package dev.tagmock.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether callers are helped.
 *
 * @param hints whether the answer to a rejected request has a header X-TagMock-Hint with the reason
 */
@ConfigurationProperties("tagmock")
record HintSettings(@DefaultValue("true") boolean hints) {}
