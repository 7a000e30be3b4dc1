package org.mineaction.statistics.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One thing that needs a look.
 *
 * @param concern why
 * @param kind of which reports
 * @param day on which it happened, or the last day of a figure that repeats itself
 * @param team whose reports; null of a dead letter
 * @param districts codes
 * @param code the category or release type; null where there is none
 * @param reasons codes: the flags of a report, or why a record was put aside
 * @param submittedBy the team that sent a refused revision; null of everything else
 * @param amount the figure that repeats itself, in items or square metres; null of everything else
 * @param since the first day with that figure; null of everything else
 * @param days on how many days in a row; null of everything else
 * @param reports the ids of the reports, a hundred at most
 * @param reportCount how many reports in all
 * @param deadLetter where a record that was put aside lies; null of everything else
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QualityCase(
        Concern concern,
        String kind,
        LocalDate day,
        String team,
        List<String> districts,
        String code,
        List<String> reasons,
        String submittedBy,
        Long amount,
        LocalDate since,
        Long days,
        List<UUID> reports,
        Long reportCount,
        String deadLetter) {
    public QualityCase {
        districts = List.copyOf(districts);
        reasons = List.copyOf(reasons);
        reports = List.copyOf(reports);
    }

    static QualityCase read(ResultSet row) throws SQLException {
        Concern concern = Concern.find(row.getString("concern")).orElseThrow();
        String reason = row.getString("reason");
        long reportCount = row.getLong("report_count");
        return new QualityCase(
                concern,
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getString("team"),
                Arrays.asList((String[]) array(row, "districts")),
                row.getString("code"),
                reason == null ? List.of() : List.of(reason.split(" ")),
                row.getString("submitted_by"),
                row.getObject("amount", Long.class),
                row.getObject("since", LocalDate.class),
                row.getObject("days", Long.class),
                Arrays.asList((UUID[]) array(row, "reports")),
                reportCount == 0 ? null : reportCount,
                concern == Concern.DEAD_LETTER ? row.getString("key") : null);
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
