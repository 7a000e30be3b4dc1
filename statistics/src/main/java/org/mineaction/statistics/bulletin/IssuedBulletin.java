package org.mineaction.statistics.bulletin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bulletin that was issued, as it was then.
 *
 * @param number from 1 on, without gaps
 * @param issuedAt when
 * @param bulletin the figures
 * @param changes what has changed since the one issued before for the same period; null for the first
 * @param texts the statement by language
 */
public record IssuedBulletin(
        int number,
        Instant issuedAt,
        @JsonUnwrapped Bulletin bulletin,
        Changes changes,
        @JsonIgnore Map<String, String> texts) {
    public IssuedBulletin {
        texts = Map.copyOf(texts);
    }

    /**
     * What has changed between two bulletins of one period.
     *
     * @param since the number of the earlier one
     * @param asOf as of when that one was known
     * @param figures by how much each figure is more, those that are the same left out
     * @param reportsChanged how many reports that changed are behind it, those of casualties not among them
     * @param reports the first of these
     */
    public record Changes(
            int since, Instant asOf, Map<String, Long> figures, long reportsChanged, List<ChangedReport> reports) {
        public Changes {
            reports = List.copyOf(reports);
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
