package org.mineaction.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Report;

/**
 * What the sender keeps as proof that a revision was accepted.
 *
 * @param line of the batch; null for a single report
 * @param reportId the report
 * @param revision the revision
 * @param recordedAt when it was accepted
 * @param flags what somebody should look at; left out when there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Receipt(Integer line, UUID reportId, int revision, Instant recordedAt, List<Flag> flags) {
    static Receipt of(Integer line, Report<?> report) {
        return new Receipt(line, report.reportId(), report.revision(), report.recordedAt(), report.flags());
    }
}
