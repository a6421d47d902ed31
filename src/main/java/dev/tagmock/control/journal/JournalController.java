package dev.tagmock.control.journal;

import dev.tagmock.control.CallNames;
import dev.tagmock.control.ControlBodies;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRejected;
import dev.tagmock.control.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells what was called. */
@RestController
@RequestMapping("/_tagmock/requests")
class JournalController {
    private static final int USUAL_PAGE = 100;

    private final ControlBodies bodies;
    private final CallNames names;
    private final Scopes scopes;
    private final Journal journal;
    private final JournalFeed feed;

    JournalController(ControlBodies bodies, CallNames names, Scopes scopes, Journal journal, JournalFeed feed) {
        this.bodies = bodies;
        this.names = names;
        this.scopes = scopes;
        this.journal = journal;
        this.feed = feed;
    }

    @GetMapping
    Page list(HttpServletRequest request) {
        ControlQuery query = JournalFilter.query(request, scopes);
        JournalFilter filter = JournalFilter.of(query, scopes);
        filter.check(names, scopes, "");
        List<JournalEntry> found = kept().stream().filter(filter::matches).toList();
        int offset = query.count("offset", 0, Integer.MAX_VALUE);
        int limit = query.count("limit", USUAL_PAGE, JournalSettings.MOST);
        return new Page(found.size(), found.stream().skip(offset).limit(limit).toList());
    }

    /** The newest with an id: its own, or the one that its client sent in {@code X-Request-Id}. */
    @GetMapping("/{id}")
    JournalEntry show(HttpServletRequest request, @PathVariable String id) {
        ControlQuery.of(request);
        return kept().stream()
                .filter(entry -> entry.isCalled(id))
                .findFirst()
                .orElseThrow(() -> new ControlRejected(HttpStatus.NOT_FOUND, "no such request"));
    }

    @PostMapping("/verify")
    Verification.Result verify(HttpServletRequest request) throws IOException {
        Verification asked = bodies.read(request, Verification.class);
        asked.calls().check(names, scopes, "filter.");
        return asked.of(kept());
    }

    /** Every call from now on as an event of its own. */
    @GetMapping("/stream")
    SseEmitter stream() {
        requireOn();
        return feed.open();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(HttpServletRequest request) {
        journal.reset(scopes.of(request));
    }

    private List<JournalEntry> kept() {
        requireOn();
        return journal.newestFirst();
    }

    private void requireOn() {
        if (!journal.isOn()) {
            throw new ControlRejected(HttpStatus.CONFLICT, "no calls are kept: tagmock.journal.entries is 0");
        }
    }

    /**
     * A part of what was found.
     *
     * @param total how many there are
     */
    record Page(int total, List<JournalEntry> requests) {}
}
