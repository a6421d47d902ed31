package dev.tagmock.control.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of the calls.
 *
 * @param entries how many of the last requests the journal keeps, at most 100000; 0 turns it off
 */
@ConfigurationProperties("tagmock.journal")
record JournalSettings(@DefaultValue("1000") int entries) {
    static final int MOST = 100_000;
}
