package org.mineaction.statistics.merge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import org.mineaction.contract.ContentHash;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Withdrawal;

/**
 * One event of the log: a revision of a report as one submitter sent it.
 *
 * @param report what was sent
 * @param contentHash of what it says, lower-case hexadecimal, which sorts as the unsigned bytes do
 * @param partition the Kafka partition it was read from
 */
public record Revision(Report<?> report, String contentHash, int partition) {
    /** Which of two came first; a total order over distinct events, so that chance never decides. */
    static final Comparator<Revision> EARLIEST_FIRST = Comparator.comparing(
                    (Revision revision) -> revision.report.recordedAt())
            .thenComparing(Revision::contentHash)
            .thenComparing(revision -> revision.report.submittedBy().team())
            .thenComparing(revision -> revision.report.submittedBy().role().code())
            .thenComparing(revision -> revision.report.flags().toString())
            .thenComparingInt(Revision::partition);

    /** The revision that a record of the log holds. */
    public static Revision of(Report<?> report, int partition) {
        Report<?> kept = asTheDatabaseKeepsIt(report);
        return new Revision(kept, HexFormat.of().formatHex(ContentHash.of(kept)), partition);
    }

    /** PostgreSQL's timestamps hold microseconds; a finer one would compare otherwise once it is read back. */
    private static Report<?> asTheDatabaseKeepsIt(Report<?> report) {
        Instant recordedAt = report.recordedAt().truncatedTo(ChronoUnit.MICROS);
        if (recordedAt.equals(report.recordedAt())) {
            return report;
        }
        return new Report<>(
                report.reportId(),
                report.revision(),
                recordedAt,
                report.team(),
                report.submittedBy(),
                report.sourceId(),
                report.flags(),
                report.content());
    }

    int number() {
        return report.revision();
    }

    boolean isWithdrawal() {
        return report.content() instanceof Withdrawal;
    }

    boolean isByEditor() {
        return report.submittedBy().role().equals(Role.EDITOR);
    }

    boolean isSentBy(String team) {
        return report.submittedBy().team().equals(team);
    }

    Identity identity() {
        return new Identity(
                number(),
                contentHash,
                report.submittedBy().team(),
                report.submittedBy().role().code());
    }

    /** What makes two events of one report the same: whoever sends it again adds nothing. */
    record Identity(int revision, String contentHash, String submittedByTeam, String submittedByRole) {}
}
