package org.mineaction.statistics.bulletin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.IssuedBulletin.ChangedReport;

/**
 * Reports that count otherwise at one instant than at an earlier one.
 *
 * @param count how many there are
 * @param first some of them
 */
record ChangedReports(long count, List<ChangedReport> first) {
    private static final int MOST = 1000;

    /** What a report said then and says now; a report that moved into or out of the period counts on one side only. */
    private static final String SELECT = """
            WITH changed AS (
                SELECT kind, report_id, amount, day, district, code,
                       recorded_at <= ? AND (replaced_at IS NULL OR replaced_at > ?) AS counted_then,
                       recorded_at <= ? AND (replaced_at IS NULL OR replaced_at > ?) AS counts_now
                FROM counted_fact
                WHERE kind = ANY (?) AND day BETWEEN ? AND ?
                  AND (recorded_at > ? OR replaced_at > ?)),
            compared AS (
                SELECT kind, report_id,
                       sum(amount) FILTER (WHERE counted_then) AS before, sum(amount) FILTER (WHERE counts_now) AS now,
                       max((day, district, code)::text) FILTER (WHERE counted_then) AS said_then,
                       max((day, district, code)::text) FILTER (WHERE counts_now) AS says_now
                FROM changed
                GROUP BY kind, report_id)
            SELECT kind, report_id, before, now, count(*) OVER () AS in_all
            FROM compared
            WHERE (before, said_then) IS DISTINCT FROM (now, says_now)
            ORDER BY kind, report_id
            LIMIT %d
            """.formatted(MOST);

    /** Those of a period, whichever of the two instants is the earlier one. */
    static ChangedReports between(Connection connection, Period period, Instant before, Instant now)
            throws SQLException {
        OffsetDateTime then = before.atOffset(ZoneOffset.UTC);
        OffsetDateTime until = now.atOffset(ZoneOffset.UTC);
        OffsetDateTime earlier = before.isBefore(now) ? then : until;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            Object[] values = {
                then,
                then,
                until,
                until,
                Paths.kinds().toArray(String[]::new),
                period.from(),
                period.to(),
                earlier,
                earlier
            };
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<ChangedReport> first = new ArrayList<>();
            long count = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    count = rows.getLong("in_all");
                    first.add(changed(rows));
                }
            }
            return new ChangedReports(count, first);
        }
    }

    private static ChangedReport changed(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID id = row.getObject("report_id", UUID.class);
        return new ChangedReport(kind, id, amount(row, "before"), amount(row, "now"), Paths.report(kind, id));
    }

    private static Long amount(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : (Long) amount;
    }
}
