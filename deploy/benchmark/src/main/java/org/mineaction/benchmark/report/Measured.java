package org.mineaction.benchmark.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One part of the benchmark as it was measured last.
 *
 * @param part which
 * @param date on which it was begun, ISO 8601
 * @param scale by which all counts were multiplied
 * @param runs of which the median is told
 * @param revision of the sources
 * @param machine and versions
 * @param section what was found
 */
public record Measured(
        String part,
        String date,
        double scale,
        int runs,
        String revision,
        Map<String, String> machine,
        Section section) {
    public Measured {
        // In the order told.
        machine = new LinkedHashMap<>(machine);
    }
}
