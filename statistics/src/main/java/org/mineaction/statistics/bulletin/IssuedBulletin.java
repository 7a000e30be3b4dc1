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
     * @param reportsChanged how many reports count otherwise than they did then, those of casualties not among them
     * @param reports the first of these
     */
    public record Changes(
            int since,
            Instant asOf,
            Map<String, Long> figures,
            Map<String, Long> arrivedLater,
            long reportsChanged,
            List<ChangedReport> reports) {
        public Changes {
            reports = List.copyOf(reports);
        }

        boolean isNothing() {
            return figures.isEmpty() && arrivedLater.isEmpty() && reportsChanged == 0;
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
