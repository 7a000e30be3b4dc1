package org.mineaction.statistics.totals;

import java.util.Map;
import java.util.function.Predicate;
import org.mineaction.contract.ReportKind;

/**
 * A figure of what teams report.
 *
 * @param found the items found; null where they are not asked for
 * @param land the land released; null where it is not asked for
 */
public record Sum(Found found, Land land) implements Figure<Sum> {
    /** Nothing, of those kinds that are asked for. */
    static Sum nothingOf(Predicate<ReportKind<?>> asked) {
        return new Sum(
                asked.test(ReportKind.FOUND_ITEM) ? Found.ZERO : null,
                asked.test(ReportKind.LAND_RELEASE) ? Land.ZERO : null);
    }

    /** What a row adds. */
    static Sum of(Counted counted) {
        return counted.isOf(ReportKind.FOUND_ITEM)
                ? new Sum(new Found(counted.amount(), counted.reports()), null)
                : new Sum(null, Land.of(counted.code(), counted.amount(), counted.reports()));
    }

    @Override
    public Sum plus(Sum other) {
        return new Sum(
                found == null || other.found == null ? either(found, other.found) : found.plus(other.found),
                land == null || other.land == null ? either(land, other.land) : land.plus(other.land));
    }

    private static <T> T either(T one, T other) {
        return one == null ? other : one;
    }

    @Override
    public void publish(Map<String, ? super Long> with) {
        if (found != null) {
            with.put("items", found.items());
            with.put("reports", found.reports());
        }
        if (land != null) {
            with.put("cancelledSquareMetres", land.cancelledSquareMetres());
            with.put("reducedSquareMetres", land.reducedSquareMetres());
            with.put("clearedSquareMetres", land.clearedSquareMetres());
            with.put("releasedSquareMetres", land.releasedSquareMetres());
            with.put("releases", land.releases());
        }
    }
}
