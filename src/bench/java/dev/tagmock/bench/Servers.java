package dev.tagmock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Servers that run side by side, and end together. */
final class Servers implements AutoCloseable {
    private final Footprint.Register footprints;
    private final List<Server> running = new ArrayList<>();

    Servers(Footprint.Register footprints) {
        this.footprints = footprints;
    }

    /** Starts these one after the other. */
    List<Server> start(List<Candidate> candidates) throws IOException, InterruptedException {
        List<Server> started = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Server server = footprints.start(candidate);
            running.add(server);
            started.add(server);
        }
        return started;
    }

    /** Takes down what each keeps in memory now that it was under load. */
    void afterLoad() throws IOException {
        for (Server server : running) {
            footprints.afterLoad(server);
        }
    }

    @Override
    public void close() {
        running.forEach(Server::close);
    }
}
