package dev.tagmock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long a server takes to its first answer, and what memory it keeps resident. */
final class Footprint {
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> residentAtFirst = new ArrayList<>();
    private double residentAfterLoad = Double.NaN;

    /** The footprints of several servers, by name, in the order in which they were first started. */
    static final class Register {
        private final Map<String, Footprint> byName = new LinkedHashMap<>();

        /** Starts a server and takes down what that took. */
        Server start(Candidate candidate) throws IOException, InterruptedException {
            Server server = Server.start(candidate);
            System.out.printf(
                    "  %-28s %6.2f s, %.0f MiB%n",
                    server.name(), server.startUp().toMillis() / 1000.0, server.resident());
            Footprint footprint = byName.computeIfAbsent(server.name(), name -> new Footprint());
            footprint.seconds.add(server.startUp().toMillis() / 1000.0);
            footprint.residentAtFirst.add(server.resident());
            return server;
        }

        /** Takes down what a server keeps now that it was under load. */
        void afterLoad(Server server) throws IOException {
            of(server.name()).residentAfterLoad = server.resident();
        }

        Collection<String> names() {
            return byName.keySet();
        }

        /** One with no samples for a server that was not started. */
        Footprint of(String name) {
            return byName.getOrDefault(name, new Footprint());
        }
    }

    double seconds() {
        return median(seconds);
    }

    double residentAtFirst() {
        return median(residentAtFirst);
    }

    double residentAfterLoad() {
        return residentAfterLoad;
    }

    private static double median(List<Double> samples) {
        return samples.isEmpty() ? Double.NaN : Measurement.median(samples, Double::doubleValue);
    }
}
