package org.mineaction.benchmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one measurement found.
 *
 * @param title the heading
 * @param method how it was measured
 * @param figures the lines of its table
 * @param work what its phases did, run by run
 */
public record Section(String title, String method, List<Figure> figures, Map<String, List<Work>> work) {
    public Section {
        method = method.strip();
        figures = List.copyOf(figures);
        work = new LinkedHashMap<>(work);
    }
}
