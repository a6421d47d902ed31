package dev.tagmock.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** A server in one contest, and how it has done. One that answers wrongly drops out and says so. */
final class Contender {
    private static final double FLAT = 0.05;

    private final String name;
    private final Server server;
    private final Load load;
    private final List<Measurement> measured = new ArrayList<>();
    private String failure = "";

    Contender(Server server, Load load) {
        this(server.name(), server, load);
    }

    /** One of several on the same server, by what they ask of it. */
    Contender(String name, Server server, Load load) {
        this.name = name;
        this.server = server;
        this.load = load;
    }

    String name() {
        return name;
    }

    /** Runs it until three turns in a row give the same rate, within 5 % from one to the next. */
    void warmUp(Plan.Turns turns) throws IOException, InterruptedException {
        double before = 0;
        int flat = 0;
        for (int turn = 0; turn < turns.warmUps() && flat < 2 && failure.isEmpty(); turn++) {
            double rate = turn(turns.warmUpSeconds()).map(Measurement::rate).orElse(0.0);
            flat = Math.abs(rate - before) <= FLAT * before ? flat + 1 : 0;
            before = rate;
        }
    }

    /** Measures it once more. */
    void takeTurn(Plan.Turns turns) throws IOException, InterruptedException {
        if (failure.isEmpty()) {
            turn(turns.seconds()).ifPresent(measured::add);
        }
    }

    private Optional<Measurement> turn(int seconds) throws IOException, InterruptedException {
        try {
            server.makeReady();
            Measurement turn = load.run(server.port(), seconds);
            System.out.printf("  %-28s %8.0f/s%n", name, turn.rate());
            return Optional.of(turn);
        } catch (IllegalStateException | CompletionException wrongAnswers) {
            failure = String.valueOf(wrongAnswers.getMessage());
            System.out.printf("  %-28s drops out: %s%n", name, failure);
            return Optional.empty();
        }
    }

    /** The median of its turns, if it held out to the end. */
    Optional<Measurement> result() {
        return failure.isEmpty() && !measured.isEmpty() ? Optional.of(Measurement.median(measured)) : Optional.empty();
    }

    String failure() {
        return failure;
    }
}
