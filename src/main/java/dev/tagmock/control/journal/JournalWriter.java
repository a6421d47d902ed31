package dev.tagmock.control.journal;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import org.springframework.stereotype.Component;

/** Adds every request of the emulated APIs to the journal. A client that has its answer finds its request there. */
@Component
class JournalWriter implements AnswerListener {
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
        JournalEntry entry = reader.read(api, exchange, status);
        journal.add(entry);
        feed.publish(entry);
    }
}
