package dev.tagmock.control.journal;

import dev.tagmock.web.AnswerListener;
import dev.tagmock.web.EmulatedApis;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes down every call of the emulated APIs. Whoever has an answer finds his call in the journal. */
@Component
@Order(0)
class JournalWriter implements AnswerListener {
    private static final Logger log = LoggerFactory.getLogger(JournalWriter.class);

    private final EmulatedApis apis;
    private final CallReader reader;
    private final Journal journal;
    private final JournalFeed feed;

    JournalWriter(EmulatedApis apis, CallReader reader, Journal journal, JournalFeed feed) {
        this.apis = apis;
        this.reader = reader;
        this.journal = journal;
        this.feed = feed;
    }

    @Override
    public void answered(Request request, Response response) {
        if (!journal.isOn()) {
            return;
        }
        try {
            apis.of(request.getRequest()).ifPresent(api -> {
                JournalEntry entry = reader.read(api, request, response);
                journal.add(entry);
                feed.publish(entry);
            });
        } catch (RuntimeException e) {
            // The answer is more important.
            log.error("a call was not written down", e);
        }
    }
}
