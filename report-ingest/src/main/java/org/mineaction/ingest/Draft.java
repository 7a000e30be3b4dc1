package org.mineaction.ingest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Report;

/** A revision that was checked and may be accepted. */
record Draft(UUID reportId, int revision, String team, String sourceId, List<Flag> flags, Content content) {
    /** The report it becomes on acceptance. */
    Report<?> recordedAt(Instant instant, Sender sender) {
        return new Report<>(reportId, revision, instant, team, sender.submitter(), sourceId, flags, content);
    }
}
