package dev.tagmock.control.journal;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import org.springframework.stereotype.Component;

/** Writes down every call of the emulated APIs. Whoever has an answer finds his call in the journal. */
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
