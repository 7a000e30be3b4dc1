package org.mineaction.benchmark.siege;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * How the traffic fared beside an assault.
 *
 * @param name of it
 * @param traffic what came of the traffic
 * @param outcomes what came of the assault, by status or otherwise
 * @param peakMebibytes the most memory report-ingest has had resident since its start
 * @param healthMillis the longest its health check took meanwhile
 */
record Round(
        String name,
        Traffic.Result traffic,
        Map<String, LongAdder> outcomes,
        double peakMebibytes,
        double healthMillis) {

    /** What became of those who assaulted. */
    String outcomesInWords() {
        return outcomes.entrySet().stream()
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                .collect(Collectors.joining(", "));
    }
}
