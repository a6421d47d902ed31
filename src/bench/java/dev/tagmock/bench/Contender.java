package dev.tagmock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server in one contest, and how it has done. One that answers wrongly drops out and says so. */
final class Contender {
    private static final double FLAT = 0.05;

    private final Server server;
    private final Load load;
    private final List<Measurement> turns = new ArrayList<>();
    private String failure = "";

    Contender(Server server, Load load) {
        this.server = server;
        this.load = load;
    }

    String name() {
        return server.name();
    }

    /** Runs it until three turns in a row give the same rate, within 5 % from one to the next. */
    void warmUp(Plan plan) throws IOException, InterruptedException {
        double before = 0;
        int flat = 0;
        for (int turn = 0; turn < plan.warmUpTurns() && flat < 2 && failure.isEmpty(); turn++) {
            double rate = turn(plan.warmUpSeconds()).map(Measurement::rate).orElse(0.0);
            flat = Math.abs(rate - before) <= FLAT * before ? flat + 1 : 0;
            before = rate;
        }
    }

    /** Measures it once more. */
    void takeTurn(Plan plan) throws IOException, InterruptedException {
        if (failure.isEmpty()) {
            turn(plan.seconds()).ifPresent(turns::add);
        }
    }

    private Optional<Measurement> turn(int seconds) throws IOException, InterruptedException {
        try {
            Measurement measured = load.run(server.port(), seconds);
            System.out.printf("  %-28s %8.0f/s%n", name(), measured.rate());
            return Optional.of(measured);
        } catch (IllegalStateException wrongAnswers) {
            failure = String.valueOf(wrongAnswers.getMessage());
            System.out.printf("  %-28s drops out: %s%n", name(), failure);
            return Optional.empty();
        }
    }

    /** The median of its turns, if it held out to the end. */
    Optional<Measurement> result() {
        return failure.isEmpty() && !turns.isEmpty() ? Optional.of(Measurement.median(turns)) : Optional.empty();
    }

    String failure() {
        return failure;
    }
}
