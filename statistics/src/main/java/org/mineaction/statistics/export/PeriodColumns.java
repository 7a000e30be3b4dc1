package org.mineaction.statistics.export;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.mineaction.statistics.Period;

/** The columns that say of when figures are: of which days, and as of when they were known. */
public final class PeriodColumns {
    private PeriodColumns() {}

    /** Those of rows with these. */
    public static <R> List<Column<R>> of(Function<R, Period> period, Function<R, Instant> asOf) {
        return List.of(
                new Column<>("from", "#date+start", row -> period.apply(row).from()),
                new Column<>("to", "#date+end", row -> period.apply(row).to()),
                new Column<>("asOf", "#date+asof", asOf::apply));
    }
}
