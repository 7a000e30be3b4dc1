package org.mineaction.statistics.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.mineaction.statistics.Period;

/** A period that is often asked for. Its days are those of the day on which it is asked for: an address that is shared keeps them. */
enum Preset {
    /** The last week that is over, from Monday to Sunday. */
    LAST_WEEK {
        @Override
        Period of(LocalDate today, LocalDate ceasefire) {
            LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(thisMonday.minusWeeks(1), thisMonday.minusDays(1));
        }
    },
    /** The last month of the calendar that is over. */
    LAST_MONTH {
        @Override
        Period of(LocalDate today, LocalDate ceasefire) {
            LocalDate first = today.withDayOfMonth(1);
            return new Period(first.minusMonths(1), first.minusDays(1));
        }
    },
    /** From its first day until today. */
    THIS_YEAR {
        @Override
        Period of(LocalDate today, LocalDate ceasefire) {
            return new Period(today.withDayOfYear(1), today);
        }
    },
    /** Until today; shown unless another period is asked for. */
    SINCE_THE_CEASEFIRE {
        @Override
        Period of(LocalDate today, LocalDate ceasefire) {
            return new Period(ceasefire, today);
        }
    };

    /** Its days, as seen on a local date. */
    abstract Period of(LocalDate today, LocalDate ceasefire);
}
