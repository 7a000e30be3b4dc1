package org.mineaction.statistics.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mineaction.contract.Content;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Report;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;

/**
 * A revision as a row.
 *
 * @param table where reports of its kind are kept
 * @param <C> the kind of content
 */
public record FactRow<C extends Content>(ReportTable<C> table) {
    /** The columns that every report has. */
    static final List<String> COLUMNS = List.of(
            "report_id",
            "revision",
            "state",
            "recorded_at",
            "team",
            "submitted_by_team",
            "submitted_by_role",
            "source_id",
            "flags",
            "content_hash",
            "partition",
            "listed_on",
            "reason");

    /** The column that only those have that do not speak for their report. */
    static final String REPLACED_AT = "replaced_at";

    /** All columns of such a revision. */
    List<String> columnsOfOthers() {
        return Stream.concat(table.allColumns().stream(), Stream.of(REPLACED_AT))
                .toList();
    }

    void writeOther(ResolvedRevision resolved, CopyRows row) {
        write(resolved, row);
        if (resolved.isReplaced()) {
            row.instant(resolved.replacedAt());
        } else {
            row.nothing();
        }
    }

    void write(ResolvedRevision resolved, CopyRows row) {
        Report<?> report = resolved.revision().report();
        Submitter by = report.submittedBy();
        row.row()
                .id(report.reportId())
                .integer(report.revision())
                .text(resolved.state().name())
                .instant(report.recordedAt())
                .text(report.team())
                .text(by.team())
                .text(by.role().code())
                .text(report.sourceId())
                .texts(report.flags().stream().map(Flag::code).toList())
                .bytes(HexFormat.of().parseHex(resolved.revision().contentHash()))
                .integer(resolved.revision().partition());
        writeContent(report, row);
    }

    private void writeContent(Report<?> report, CopyRows row) {
        if (report.content() instanceof Withdrawal withdrawal) {
            row.date(report.recordedOn()).text(withdrawal.reason().code());
            table.columns().forEach(column -> row.nothing());
        } else {
            C content = table.kind().content().cast(report.content());
            row.date(table.listedOn(content)).nothing();
            table.write(content, row);
        }
    }

    /** Reads a revision that does not speak for its report. */
    ResolvedRevision readOther(ResultSet row) throws SQLException {
        ResolvedRevision other = read(row);
        OffsetDateTime replacedAt = row.getObject(REPLACED_AT, OffsetDateTime.class);
        return replacedAt == null
                ? other
                : new ResolvedRevision(other.revision(), other.state(), replacedAt.toInstant());
    }

    /** Reads the revision in the row the result set stands on. */
    public ResolvedRevision read(ResultSet row) throws SQLException {
        Report<?> report = new Report<>(
                row.getObject("report_id", UUID.class),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("team"),
                new Submitter(row.getString("submitted_by_team"), Role.of(row.getString("submitted_by_role"))),
                row.getString("source_id"),
                flags(row),
                content(row));
        String hash = HexFormat.of().formatHex(row.getBytes("content_hash"));
        return new ResolvedRevision(
                new Revision(report, hash, row.getInt("partition")), State.valueOf(row.getString("state")), null);
    }

    private static List<Flag> flags(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("flags").getArray();
        return Arrays.stream(codes).map(Flag::of).toList();
    }

    private Content content(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? table.read(row) : new Withdrawal(WithdrawalReason.of(reason));
    }

    /** The day the row is listed under. */
    public static LocalDate listedOn(ResultSet row) throws SQLException {
        return row.getObject("listed_on", LocalDate.class);
    }
}
