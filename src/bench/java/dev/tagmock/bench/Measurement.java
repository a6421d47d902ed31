package dev.tagmock.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one turn gave, or the median of several.
 *
 * @param rate calls a second
 * @param p50 milliseconds within which half of the answers came
 * @param p99 milliseconds within which 99 of 100 came
 * @param p999 milliseconds within which 999 of 1,000 came
 * @param max milliseconds that the last one took
 */
record Measurement(double rate, double p50, double p99, double p999, double max) {
    /** Where not one answer came in time. */
    static final Measurement NONE = new Measurement(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static Measurement median(List<Measurement> turns) {
        return new Measurement(
                median(turns, Measurement::rate),
                median(turns, Measurement::p50),
                median(turns, Measurement::p99),
                median(turns, Measurement::p999),
                median(turns, Measurement::max));
    }

    /** The middle value; of an even number the higher of the two in the middle. */
    static <T> double median(List<T> samples, ToDoubleFunction<T> value) {
        double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
