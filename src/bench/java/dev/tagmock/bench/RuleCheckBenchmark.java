package dev.tagmock.bench;

import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.tag.TagChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to check the tags of a call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleCheckBenchmark {
    private final TagChange labels = merge(3, "cluster_name_", "gamedb.cluster-");
    private final TagChange tags = merge(20, "Schlüssel: ", "a value / of some words ");

    /** Three labels of BlueKing. */
    @Benchmark
    public TagChange checkThreeLabels() {
        LabelRules.ADD.check(labels);
        return labels;
    }

    /** The most tags that APIG takes in a call. */
    @Benchmark
    public TagChange checkTwentyTags() {
        GatewayTagRules.CREATE.check(tags);
        return tags;
    }

    private static TagChange merge(int count, String key, String value) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            tags.put(key + i, value + i);
        }
        return new TagChange.Merge(tags);
    }
}
