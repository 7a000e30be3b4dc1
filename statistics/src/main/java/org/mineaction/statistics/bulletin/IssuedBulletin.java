package org.mineaction.statistics.bulletin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bulletin as it is issued.
 *
 * @param number from 1 on, without gaps
 * @param issuedAt when
 * @param bulletin the figures
 * @param changes what has changed since the one issued before for the same period; null for the first
 */
public record IssuedBulletin(
        int number, Instant issuedAt, @JsonUnwrapped Bulletin bulletin, Changes changes) {
    /**
     * What has changed between two bulletins of one period.
     *
     * @param since the number of the earlier one
     * @param asOf as of when that one was known
     * @param figures by how much each figure is more, those that are the same left out
     * @param arrivedLater what of it comes from reports that were recorded by then, but arrived in the ledger later
     * @param foundIn districts in which something was found; null when they are the same
     * @param releasedIn districts in which land was released; null when they are the same
     * @param reportsChanged how many reports count otherwise than they did then, those of casualties not among them
     * @param reports the first of these
     */
    public record Changes(
            int since,
            Instant asOf,
            Map<String, Long> figures,
            Map<String, Long> arrivedLater,
            ChangedDistricts foundIn,
            ChangedDistricts releasedIn,
            long reportsChanged,
            List<ChangedReport> reports) {
        public Changes {
            reports = List.copyOf(reports);
        }

        boolean isNothing() {
            return figures.isEmpty()
                    && arrivedLater.isEmpty()
                    && foundIn == null
                    && releasedIn == null
                    && reportsChanged == 0;
        }
    }

    /**
     * Districts that a bulletin names and another does not.
     *
     * @param added codes of those that are new
     * @param gone codes of those that are no longer named
     */
    public record ChangedDistricts(List<String> added, List<String> gone) {
        public ChangedDistricts {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }

        boolean isNothing() {
            return added.isEmpty() && gone.isEmpty();
        }
    }

    /**
     * A report that counts otherwise than before.
     *
     * @param kind of report
     * @param reportId which
     * @param before what it added, in the measure of its kind; null when it did not count
     * @param now what it adds; null when it does not count any more
     * @param source address of the report
     */
    public record ChangedReport(String kind, UUID reportId, Long before, Long now, String source) {}
}
