package org.mineaction.statistics.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mineaction.contract.Content;

/** By how much a batch changes the running totals. */
final class TotalChanges {
    private final Map<TotalKey, TotalChange> changes = new HashMap<>();

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
            TotalKey key = new TotalKey(table.kind().name(), one.day(), one.district(), one.code());
            changes.merge(key, new TotalChange(sign * one.amount(), sign), TotalChange::plus);
        }
    }

    /** The totals of days that really change. */
    SortedMap<TotalKey, TotalChange> daily() {
        return withoutNothing(new TreeMap<>(changes));
    }

    /** The totals of months that really change. */
    SortedMap<TotalKey, TotalChange> monthly() {
        SortedMap<TotalKey, TotalChange> monthly = new TreeMap<>();
        changes.forEach((key, change) -> monthly.merge(key.ofMonth(), change, TotalChange::plus));
        return withoutNothing(monthly);
    }

    private static SortedMap<TotalKey, TotalChange> withoutNothing(SortedMap<TotalKey, TotalChange> some) {
        some.values().removeIf(TotalChange::isNothing);
        return some;
    }
}
