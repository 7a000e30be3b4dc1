package org.mineaction.statistics.totals;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure of found items.
 *
 * @param items how many were found
 * @param reports how many reports say so
 */
record Sum(long items, long reports) implements Figure<Sum> {
    static final Sum ZERO = new Sum(0, 0);

    @Override
    public Sum plus(Sum other) {
        return new Sum(items + other.items, reports + other.reports);
    }

    @Override
    public Map<String, Long> published() {
        Map<String, Long> published = new LinkedHashMap<>();
        published.put("items", items);
        published.put("reports", reports);
        return published;
    }
}
