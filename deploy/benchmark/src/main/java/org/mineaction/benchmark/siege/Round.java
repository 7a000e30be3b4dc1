package org.mineaction.benchmark.siege;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.mineaction.benchmark.load.Latencies;

/**
 * How the traffic fared beside an assault, once.
 *
 * @param reports how long reports took
 * @param reads how long reads took
 * @param failed calls of the traffic that were not answered as they should be
 * @param outcomes what came of the assault, by status or otherwise
 * @param peakMebibytes the most memory report-ingest has had resident since its start
 * @param healthMillis the longest its health check took meanwhile
 */
record Round(
        Times reports, Times reads, int failed, Map<String, Long> outcomes, double peakMebibytes, double healthMillis) {

    /**
     * How long calls took, in milliseconds.
     *
     * @param p50 half of them took at most that long
     * @param p99 all but one of a hundred took at most that long
     */
    record Times(double p50, double p99) {
        private static Times of(Latencies latencies) {
            return new Times(latencies.millis(50), latencies.millis(99));
        }
    }

    /** What was seen until now. */
    static Round of(
            Traffic.Result traffic, Map<String, LongAdder> outcomes, double peakMebibytes, double healthMillis) {
        Map<String, Long> counts = new TreeMap<>();
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        return new Round(
                Times.of(traffic.reports()),
                Times.of(traffic.reads()),
                traffic.failed(),
                counts,
                peakMebibytes,
                healthMillis);
    }
}
