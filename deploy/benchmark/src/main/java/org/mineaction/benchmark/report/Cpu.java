package org.mineaction.benchmark.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time.
 *
 * @param seconds by part of the ledger, user and system time together
 */
public record Cpu(Map<String, Double> seconds) {
    public Cpu {
        // In the order given, which is that of the report's columns.
        seconds = new LinkedHashMap<>(seconds);
    }

    /** What was used since an earlier reading; a part that did not run then began at nothing. */
    public Cpu since(Cpu earlier) {
        Map<String, Double> used = new LinkedHashMap<>();
        seconds.forEach((part, now) -> used.put(part, now - earlier.of(part)));
        return new Cpu(used);
    }

    /** Of one part; 0 when it did not run. */
    public double of(String part) {
        return seconds.getOrDefault(part, 0.0);
    }

    /** Of all parts. */
    public double sum() {
        return seconds.values().stream().mapToDouble(value -> value).sum();
    }
}
