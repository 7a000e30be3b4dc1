package org.mineaction.statistics.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mineaction.contract.Content;
import org.mineaction.contract.Report;

/** By how much a batch changes the running totals. */
final class TotalChanges {
    private final Map<TotalKey, TotalChange> changes = new HashMap<>();

    /** Adds a report as it is from now on. */
    <C extends Content> void add(ReportTable<C> table, ResolvedReport after) {
        change(table, after, 1);
    }

    /** Takes away a report as it was until now. */
    <C extends Content> void subtract(ReportTable<C> table, ResolvedReport before) {
        change(table, before, -1);
    }

    /** All that speaks or spoke for it: what it added from its recording on, and took away when it was replaced. */
    private <C extends Content> void change(ReportTable<C> table, ResolvedReport resolved, int sign) {
        if (resolved.counts()) {
            Report<?> report = resolved.current().revision().report();
            change(table, report, report.recordedAt(), sign);
        }
        for (ResolvedRevision other : resolved.others()) {
            if (other.isReplaced() && !other.revision().isWithdrawal()) {
                Report<?> report = other.revision().report();
                change(table, report, report.recordedAt(), sign);
                change(table, report, other.replacedAt(), -sign);
            }
        }
    }

    private <C extends Content> void change(ReportTable<C> table, Report<?> report, Instant known, int sign) {
        LocalDate knownIn = LocalDate.ofInstant(known, Report.ZONE).withDayOfMonth(1);
        C content = table.kind().content().cast(report.content());
        for (Amount one : table.amounts(content)) {
            TotalKey key = new TotalKey(table.kind().name(), one.day(), one.district(), one.code(), knownIn);
            changes.merge(key, new TotalChange(sign * one.amount(), sign), TotalChange::plus);
        }
    }

    /** The totals of days, by the month in which they became known, that really change. */
    SortedMap<TotalKey, TotalChange> daily() {
        return summed(UnaryOperator.identity());
    }

    /** The totals of months that really change. */
    SortedMap<TotalKey, TotalChange> monthly() {
        return summed(TotalKey::ofMonth);
    }

    private SortedMap<TotalKey, TotalChange> summed(UnaryOperator<TotalKey> into) {
        SortedMap<TotalKey, TotalChange> summed = new TreeMap<>();
        changes.forEach((key, change) -> summed.merge(into.apply(key), change, TotalChange::plus));
        summed.values().removeIf(TotalChange::isNothing);
        return summed;
    }
}
