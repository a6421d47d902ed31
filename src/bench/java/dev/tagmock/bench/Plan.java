package dev.tagmock.bench;

/**
 * How much is measured, which bounds how long it takes.
 *
 * @param rounds how often each server has its turn in each scenario
 * @param seconds of load at each turn
 * @param warmUpSeconds of load at each turn of the warm-up
 * @param warmUpTurns most turns of the warm-up, which ends sooner where the rate is flat
 * @param starts how often each kind of server is started for the start-up time, before the start that is measured under load
 * @param manyGateways how many gateways of 20 tags the large store holds
 * @param functionSeconds how long each function is measured, and before that warmed up
 */
record Plan(
        int rounds,
        int seconds,
        int warmUpSeconds,
        int warmUpTurns,
        int starts,
        int manyGateways,
        int functionSeconds) {
    /** Figures to show. */
    static final Plan FULL = new Plan(5, 3, 5, 12, 2, 50_000, 10);

    /** Shows that everything works; its figures mean nothing. */
    static final Plan QUICK = new Plan(2, 1, 1, 2, 1, 1_000, 1);

    /** More turns, for two servers that differ by less than one turn does from the next. */
    Plan closely() {
        return new Plan(4 * rounds, seconds, warmUpSeconds, warmUpTurns, starts, manyGateways, functionSeconds);
    }
}
