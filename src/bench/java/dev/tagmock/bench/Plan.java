package dev.tagmock.bench;

/**
 * How much is measured, which bounds how long it takes.
 *
 * @param turns that each server has in each scenario
 * @param starts how often each kind of server is started for the start-up time, before the start that is measured under load
 * @param manyGateways how many gateways of 20 tags the large store holds
 * @param instances how many service instances selectors pick from
 * @param sustainedSeconds of writes into a folder without a break
 * @param manyWrites after which memory is looked at, and after a tenth of them
 * @param functionSeconds how long each function is measured, and before that warmed up
 */
record Plan(
        Turns turns,
        int starts,
        int manyGateways,
        int instances,
        int sustainedSeconds,
        int manyWrites,
        int functionSeconds) {
    /** Figures to show. */
    static final Plan FULL = new Plan(new Turns(16, 3, 5, 3), 2, 50_000, 100_000, 40, 1_000_000, 5);

    /** Shows that everything works; its figures mean nothing. */
    static final Plan QUICK = new Plan(new Turns(1, 1, 1, 1), 1, 1_000, 2_000, 3, 10_000, 1);

    /**
     * @param warmUps most turns of the warm-up, which ends sooner where the rate is flat
     * @param warmUpSeconds of load at each of them
     * @param rounds turns that count
     * @param seconds of load at each of these
     */
    record Turns(int warmUps, int warmUpSeconds, int rounds, int seconds) {
        /** More, for two servers that differ by less than one turn does from the next. */
        Turns closely() {
            return new Turns(warmUps, warmUpSeconds, 4 * rounds, seconds);
        }

        /** Fewer, where medians of single calls are asked for. */
        Turns roughly() {
            return new Turns(Math.min(warmUps, 2), warmUpSeconds, Math.min(rounds, 2), seconds);
        }
    }
}
