package org.mineaction.statistics.totals;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure of what teams report.
 *
 * @param items how many items were found
 * @param reports how many reports say so
 * @param land the land released; null where it is not asked for
 */
public record Sum(long items, long reports, Land land) implements Figure<Sum> {
    /** Nothing, where only found items are asked for. */
    static final Sum NO_ITEMS = new Sum(0, 0, null);

    /** Nothing. */
    static final Sum ZERO = new Sum(0, 0, Land.ZERO);

    @Override
    public Sum plus(Sum other) {
        return new Sum(items + other.items, reports + other.reports, land == null ? null : land.plus(other.land));
    }

    @Override
    public Map<String, Long> published() {
        Map<String, Long> published = new LinkedHashMap<>();
        published.put("items", items);
        published.put("reports", reports);
        if (land != null) {
            published.put("clearedSquareMetres", land.clearedSquareMetres());
            published.put("releasedSquareMetres", land.releasedSquareMetres());
            published.put("releases", land.releases());
        }
        return published;
    }
}
