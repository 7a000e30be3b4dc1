package org.mineaction.statistics.merge;

import java.util.SortedMap;
import java.util.TreeMap;
import org.mineaction.contract.Content;

/** By how much a batch changes the daily totals. Sorted, so that nobody waits for a row while holding a later one. */
final class TotalChanges {
    private final SortedMap<TotalKey, TotalChange> changes = new TreeMap<>();

    /** Adds a report that counts from now on; one that does not adds nothing. */
    <C extends Content> void add(ReportTable<C> table, ResolvedReport after) {
        change(table, after, 1);
    }

    /** Takes away a report that counted until now. */
    <C extends Content> void subtract(ReportTable<C> table, ResolvedReport before) {
        change(table, before, -1);
    }

    private <C extends Content> void change(ReportTable<C> table, ResolvedReport resolved, int sign) {
        if (!resolved.counts()) {
            return;
        }
        Revision counted = resolved.current().revision();
        C content = table.kind().content().cast(counted.report().content());
        for (Amount one : table.amounts(content)) {
            TotalKey key =
                    new TotalKey(table.kind().name(), one.day(), one.district(), one.code(), counted.partition());
            changes.merge(key, new TotalChange(sign * one.amount(), sign), TotalChange::plus);
        }
    }

    /** The totals that really change. */
    SortedMap<TotalKey, TotalChange> all() {
        changes.values().removeIf(TotalChange::isNothing);
        return changes;
    }
}
