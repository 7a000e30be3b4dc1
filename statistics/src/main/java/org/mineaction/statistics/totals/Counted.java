package org.mineaction.statistics.totals;

import org.mineaction.contract.ReportKind;

/**
 * A row of what is counted.
 *
 * @param kind the name of the kind of report
 * @param code what is counted within the kind; null where that makes no difference, as in a group of found items
 * @param amount how much, in the measure of the kind
 * @param reports how many reports are behind it
 */
record Counted(String kind, String code, long amount, long reports) {
    boolean isOf(ReportKind<?> asked) {
        return kind.equals(asked.name());
    }
}
