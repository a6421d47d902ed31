package dev.tagmock.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Servers that do the same. The first is the one that the others are compared with.
 *
 * @param title what they do
 */
record Contest(String title, List<Contender> contenders) {
    /** Warms all up, then lets them take turns, A B C A B C, so that whatever else the machine does meets them alike. */
    static void run(List<Contest> contests, Plan.Turns turns) throws IOException, InterruptedException {
        for (Contest contest : contests) {
            System.out.println("Warm-up: " + contest.title);
            for (Contender contender : contest.contenders) {
                contender.warmUp(turns);
            }
        }
        for (int round = 1; round <= turns.rounds(); round++) {
            for (Contest contest : contests) {
                System.out.printf("Round %d of %d: %s%n", round, turns.rounds(), contest.title);
                for (Contender contender : contest.contenders) {
                    contender.takeTurn(turns);
                }
            }
        }
    }

    /** How a server did. */
    Optional<Measurement> result(String server) {
        return contenders.stream()
                .filter(contender -> contender.name().equals(server))
                .findFirst()
                .flatMap(Contender::result);
    }
}
