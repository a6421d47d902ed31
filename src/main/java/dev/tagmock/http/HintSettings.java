package dev.tagmock.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether callers are helped.
 *
 * @param hints whether the answer to a call that cannot be taken carries a header X-TagMock-Hint that says why
 */
@ConfigurationProperties("tagmock")
record HintSettings(@DefaultValue("true") boolean hints) {}
