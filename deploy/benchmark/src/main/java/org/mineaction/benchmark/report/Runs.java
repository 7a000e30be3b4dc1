package org.mineaction.benchmark.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of one figure.
 *
 * @param values one for each run, in the order of the runs; at least one
 */
public record Runs(List<Double> values) {
    public Runs {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one run");
        }
        values = List.copyOf(values);
    }

    /** The middle value; of an even number of runs, half-way between the two in the middle. */
    @JsonProperty
    public double median() {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The lowest value. */
    public double lowest() {
        return values.stream().mapToDouble(value -> value).min().orElseThrow();
    }

    /** The highest value. */
    public double highest() {
        return values.stream().mapToDouble(value -> value).max().orElseThrow();
    }

    /** Each value by that of the same run of others. */
    public Runs by(Runs others) {
        if (values.size() != others.values.size()) {
            throw new IllegalArgumentException("only figures of the same runs can be compared");
        }
        return new Runs(IntStream.range(0, values.size())
                .mapToObj(run -> values.get(run) / others.values.get(run))
                .toList());
    }
}
