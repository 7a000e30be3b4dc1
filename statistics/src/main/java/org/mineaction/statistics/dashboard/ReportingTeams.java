package org.mineaction.statistics.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.mineaction.statistics.Conditions;

/** How many teams have reports that count, of found items or of released land: as many as totals by team have groups. */
final class ReportingTeams {
    // From one team to the next and, of each, whether it has such a report at all: a few looks into an index, however
    // many reports there are. The states are written out, as in the indexes.
    private static final String SQL = """
            WITH RECURSIVE finder AS (
                (SELECT team FROM found_item WHERE state IN ('COUNTED', 'CONFLICTING') ORDER BY team LIMIT 1)
                UNION ALL
                SELECT (SELECT team FROM found_item WHERE state IN ('COUNTED', 'CONFLICTING') AND team > finder.team
                        ORDER BY team LIMIT 1)
                FROM finder WHERE team IS NOT NULL),
            releaser AS (
                (SELECT team FROM land_release WHERE state IN ('COUNTED', 'CONFLICTING') ORDER BY team LIMIT 1)
                UNION ALL
                SELECT (SELECT team FROM land_release WHERE state IN ('COUNTED', 'CONFLICTING') AND team > releaser.team
                        ORDER BY team LIMIT 1)
                FROM releaser WHERE team IS NOT NULL)
            SELECT count(*) FROM (
                SELECT team FROM finder
                WHERE EXISTS (SELECT FROM found_item AS report
                              WHERE state IN ('COUNTED', 'CONFLICTING') AND report.team = finder.team AND %1$s)
                UNION
                SELECT team FROM releaser
                WHERE EXISTS (SELECT FROM land_release AS report
                              WHERE state IN ('COUNTED', 'CONFLICTING') AND report.team = releaser.team AND %1$s)) AS reporting
            """;

    private ReportingTeams() {}

    /** Those with reports of what happened in the period and, if there is one, in the district of a view. */
    static long count(Connection connection, View view) throws SQLException {
        Conditions which = new Conditions()
                .and(
                        "listed_on BETWEEN ? AND ?",
                        view.period().from(),
                        view.period().to())
                .andOneOf("district", view.districts());
        Conditions ofBothKinds = new Conditions().and(which).and(which);
        try (PreparedStatement select = connection.prepareStatement(SQL.formatted(which.sql()))) {
            ofBothKinds.set(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
