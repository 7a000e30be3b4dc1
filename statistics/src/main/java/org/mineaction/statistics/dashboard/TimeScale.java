package org.mineaction.statistics.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.totals.Grouping;

/** How finely a period is split, so that it has as many parts as the eye can tell apart. */
enum TimeScale {
    DAY(62, Grouping.DAY, ChronoUnit.DAYS, day -> day),
    WEEK(400, Grouping.WEEK, ChronoUnit.WEEKS, TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
    MONTH(4_000, Grouping.MONTH, ChronoUnit.MONTHS, TemporalAdjusters.firstDayOfMonth()),
    YEAR(Long.MAX_VALUE, Grouping.YEAR, ChronoUnit.YEARS, TemporalAdjusters.firstDayOfYear());

    private final long mostDays;
    private final Grouping grouping;
    private final ChronoUnit unit;

    @SuppressWarnings("ImmutableEnumChecker") // those of TemporalAdjusters are immutable
    private final TemporalAdjuster beginning;

    TimeScale(long mostDays, Grouping grouping, ChronoUnit unit, TemporalAdjuster beginning) {
        this.mostDays = mostDays;
        this.grouping = grouping;
        this.unit = unit;
        this.beginning = beginning;
    }

    /** The finest that fits a period. */
    static TimeScale of(Period period) {
        return finest(period, List.of(values()));
    }

    /** The same of casualties, by month at the finest: few are hurt in a day, and it is the trend that is looked for here. */
    static TimeScale ofCasualties(Period period) {
        return finest(period, List.of(MONTH, YEAR));
    }

    private static TimeScale finest(Period period, List<TimeScale> scales) {
        return scales.stream()
                .filter(scale -> period.days() <= scale.mostDays)
                .findFirst()
                .orElseThrow();
    }

    Grouping grouping() {
        return grouping;
    }

    /** All parts of a period, also those in which there is nothing. */
    List<Slice> slices(Period period) {
        List<Slice> slices = new ArrayList<>();
        LocalDate begins = period.from().with(beginning);
        while (!begins.isAfter(period.to())) {
            LocalDate next = begins.plus(1, unit);
            LocalDate from = begins.isBefore(period.from()) ? period.from() : begins;
            LocalDate to = next.isAfter(period.to()) ? period.to() : next.minusDays(1);
            boolean isWhole = from.equals(begins) && to.plusDays(1).equals(next);
            slices.add(new Slice(new Period(from, to), grouping.part(begins), isWhole));
            begins = next;
        }
        return slices;
    }
}
