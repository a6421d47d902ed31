package dev.tagmock.start;

import dev.tagmock.api.WorldSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line that a start logs: what is served, where, and from what. */
@Component
class StartLine {
    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);
    private static final int LONGEST = 40;

    private final JdbcConnectionDetails store;
    private final StoreSettings settings;
    private final WorldSummary world;

    StartLine(JdbcConnectionDetails store, StoreSettings settings, WorldSummary world) {
        this.store = store;
        this.settings = settings;
        this.world = world;
    }

    /** Called when calls are answered. */
    @EventListener
    void log(ApplicationReadyEvent event) {
        LOG.info(
                "TagMock {}, {} (console too): {}, {}",
                version(),
                url(event.getApplicationContext().getEnvironment()),
                storage(),
                world.summary());
    }

    private static String version() {
        String version = StartLine.class.getPackage().getImplementationVersion();
        return version == null ? "from classes" : version;
    }

    private static String url(Environment environment) {
        boolean tls = environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate"));
        String address = environment.getProperty("server.address", "localhost");
        return (tls ? "https://" : "http://") + (address.contains(":") ? "[" + address + "]" : address) + ":"
                + environment.getRequiredProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "/");
    }

    /** Where the state is kept; of a database no more than what it is: its URL may have secrets in it. */
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
