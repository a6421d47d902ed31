package dev.tagmock.control.journal;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down every call of the emulated APIs. Whoever has an answer finds his call in the journal. */
@Component
class JournalWriter implements AnswerListener {
    private static final Logger log = LoggerFactory.getLogger(JournalWriter.class);

    private final CallReader reader;
    private final Journal journal;
    private final JournalFeed feed;

    JournalWriter(CallReader reader, Journal journal, JournalFeed feed) {
        this.reader = reader;
        this.journal = journal;
        this.feed = feed;
    }

    @Override
    public void answered(Exchange exchange, int status) {
        EmulatedApi api = exchange.api();
        if (api == null || !journal.isOn()) {
            return;
        }
        try {
            JournalEntry entry = reader.read(api, exchange, status);
            journal.add(entry);
            feed.publish(entry);
        } catch (RuntimeException e) {
            // The answer is more important.
            log.error("a call was not written down", e);
        }
    }
}
