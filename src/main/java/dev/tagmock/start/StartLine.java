package dev.tagmock.start;

import dev.tagmock.api.WorldSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line that a start logs: what is served, where, and from what. */
@Component
class StartLine {
    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);
    private static final int LONGEST = 40;

    private final JdbcConnectionDetails store;
    private final StoreSettings settings;
    private final WorldSummary world;
    private final ServedUrls urls;

    StartLine(JdbcConnectionDetails store, StoreSettings settings, WorldSummary world, ServedUrls urls) {
        this.store = store;
        this.settings = settings;
        this.world = world;
        this.urls = urls;
    }

    /** Called when calls are answered. */
    @EventListener(ApplicationReadyEvent.class)
    void log() {
        LOG.info(
                "TagMock {}, {} (console too): {}, {}",
                BuildInfo.version(),
                urls.ofService(),
                storage(),
                world.summary());
    }

    /** The storage; of a database no more than what it is: its URL may have secrets in it. */
    private String storage() {
        if (settings.dataDir() != null) {
            return "in " + shortened(settings.dataDir().toString());
        }
        String url = store.getJdbcUrl();
        return url.startsWith("jdbc:h2:mem:") ? "in memory" : "in " + url.split(":", 3)[1];
    }

    /** The end of a path, which tells most. */
    private static String shortened(String path) {
        return path.length() <= LONGEST ? path : "…" + path.substring(path.length() - LONGEST + 1);
    }
}
