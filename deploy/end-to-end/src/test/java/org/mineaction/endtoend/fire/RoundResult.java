package org.mineaction.endtoend.fire;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of a round.
 *
 * @param faults by name
 * @param counts what was sent and answered
 * @param faultsLasted from the begin of the round to the end of the last fault
 * @param healing from the end of the last fault until all was counted
 * @param defects what must not have happened
 */
record RoundResult(List<String> faults, Counts counts, Duration faultsLasted, Duration healing, List<String> defects) {
    RoundResult {
        faults = List.copyOf(faults);
        defects = List.copyOf(defects);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d requests accepted, %d refused, %d broken off, %d sent again, %d totals read; "
                        + "%.1f s of faults, well after %.1f s%s",
                String.join(" + ", faults),
                counts.accepted(),
                counts.refused(),
                counts.broken(),
                counts.retried(),
                counts.answers(),
                faultsLasted.toMillis() / 1e3,
                healing.toMillis() / 1e3,
                defects.isEmpty() ? "" : "; DEFECTS: " + defects);
    }
}
