package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Period;

/**
 * Rows of one table that are added up to totals, or taken away from them.
 *
 * @param table which rows
 * @param begins their column for the day on which what they count begins
 * @param which of them
 * @param isTakenAway whether they do not count any more
 */
record Summand(String table, String begins, Conditions which, boolean isTakenAway) {
    private static final String DAY = "day";
    private static final String MONTH = "month";
    private static final String DAILY = "daily_total";
    private static final String MONTHLY = "monthly_total";
    private static final String FACTS = "counted_fact";

    /** Whether they are of whole months, and the answer need not tell their days apart. */
    boolean isOfMonths() {
        return begins.equals(MONTH);
    }

    /** All that a request asks for. Totals do not tell teams, which is why the reports themselves are added up then. */
    static List<Summand> of(TotalsRequest request) {
        if (request.tellsTeams()) {
            return List.of(facts(request));
        }
        return request.asOf() == null ? totals(request) : totalsAsOf(request);
    }

    /** The reports themselves. */
    static Summand facts(TotalsRequest request) {
        Conditions which = all(request, request.period(), DAY);
        if (request.team() != null) {
            which.and("team = ?", request.team());
        }
        if (request.asOf() == null) {
            which.and("replaced_at IS NULL");
        } else {
            OffsetDateTime asOf = written(request.asOf());
            which.and("recorded_at <= ? AND (replaced_at IS NULL OR replaced_at > ?)", asOf, asOf);
        }
        return new Summand(FACTS, DAY, which, false);
    }

    /** What was known before the month of that instant, and what became known in it until then. */
    private static List<Summand> totalsAsOf(TotalsRequest request) {
        LocalDate month = LocalDate.ofInstant(request.asOf(), Report.ZONE).withDayOfMonth(1);
        OffsetDateTime begins = written(month.atStartOfDay(Report.ZONE).toInstant());
        OffsetDateTime asOf = written(request.asOf());
        Conditions before = all(request, request.period(), DAY).and("known_in < ?", month);
        Conditions recorded = all(request, request.period(), DAY).and("recorded_at BETWEEN ? AND ?", begins, asOf);
        Conditions replaced = all(request, request.period(), DAY).and("replaced_at BETWEEN ? AND ?", begins, asOf);
        return List.of(
                new Summand(DAILY, DAY, before, false),
                new Summand(FACTS, DAY, recorded, false),
                new Summand(FACTS, DAY, replaced, true));
    }

    private static OffsetDateTime written(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The whole months of the period, and the days before and after them. */
    private static List<Summand> totals(TotalsRequest request) {
        LocalDate from = request.period().from();
        LocalDate to = request.period().to();
        LocalDate firstMonth =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate afterMonths = to.plusDays(1).withDayOfMonth(1);
        if (request.groupBy().stream().anyMatch(Grouping::splitsMonths) || !firstMonth.isBefore(afterMonths)) {
            return List.of(days(request, request.period()));
        }
        List<Summand> parts = new ArrayList<>();
        Period months = new Period(firstMonth, afterMonths.minusDays(1));
        parts.add(new Summand(MONTHLY, MONTH, all(request, months, MONTH), false));
        if (from.isBefore(firstMonth)) {
            parts.add(days(request, new Period(from, firstMonth.minusDays(1))));
        }
        if (!afterMonths.isAfter(to)) {
            parts.add(days(request, new Period(afterMonths, to)));
        }
        return parts;
    }

    private static Summand days(TotalsRequest request, Period days) {
        return new Summand(DAILY, DAY, all(request, days, DAY), false);
    }

    private static Conditions all(TotalsRequest request, Period part, String begins) {
        return new Conditions()
                .andOneOf("kind", request.kinds().stream().map(ReportKind::name).toList())
                .and(begins + " BETWEEN ? AND ?", part.from(), part.to())
                .andOneOf("district", request.districts())
                .andOneOf("code", request.codes());
    }
}
