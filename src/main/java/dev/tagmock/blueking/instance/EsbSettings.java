package dev.tagmock.blueking.instance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How BlueKing behaves.
 *
 * @param ownBusinessOnly true: a service instance of another business than the request's counts as unknown; the real system
 *     accepts it
 */
@ConfigurationProperties("tagmock.blueking")
record EsbSettings(@DefaultValue("false") boolean ownBusinessOnly) {}
