package org.mineaction.statistics.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    private <C extends Content> void change(ReportTable<C> table, ResolvedReport resolved, int sign) {
        change(table, resolved.current(), resolved.counts(), sign);
        for (ResolvedRevision other : resolved.others()) {
            change(table, other, other.isReplaced(), sign);
        }
    }

    /** What speaks or spoke for its report added to totals from its recording on, and took away when it was replaced. */
    private <C extends Content> void change(ReportTable<C> table, ResolvedRevision one, boolean hasSpoken, int sign) {
        if (one.revision().isWithdrawal()) {
            return;
        }
        Report<?> report = one.revision().report();
        change(table, report, report.recordedAt(), hasSpoken ? sign : 0);
        if (one.isReplaced()) {
            change(table, report, one.replacedAt(), -sign);
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

    /**
     * The totals of days of which any revision speaks, whether or not they change now: in a database restored from an older copy a revision
     * that once counted may be merged together with those that came after it.
     */
    Set<TotalKey> touched() {
        return changes.keySet();
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
