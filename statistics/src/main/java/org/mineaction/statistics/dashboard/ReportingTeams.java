package org.mineaction.statistics.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.mineaction.statistics.Conditions;

/** How many teams have reports that count, of found items or of released land: as many as totals by team have groups. */
final class ReportingTeams {
    // From one team to the next and, of each, through the months in which it has reported anything until a report
    // counts.
    // As a rule the first month has one, found after a few looks among its reports, however many there are.
    private static final String SQL = """
            WITH RECURSIVE reporter AS (
                (SELECT team FROM team_month ORDER BY team LIMIT 1)
                UNION ALL
                SELECT (SELECT team FROM team_month WHERE team > reporter.team ORDER BY team LIMIT 1)
                FROM reporter WHERE team IS NOT NULL)
            SELECT count(*) FROM reporter
            WHERE (SELECT true FROM team_month AS said
                   WHERE said.team = reporter.team AND %1$s
                     AND CASE said.kind
                         WHEN 'found-item' THEN EXISTS (SELECT FROM found_item AS report WHERE %2$s)
                         WHEN 'land-release' THEN EXISTS (SELECT FROM land_release AS report WHERE %2$s) END
                   LIMIT 1)
            """;

    private static final String OF_MONTH = """
            report.team = said.team AND state IN ('COUNTED', 'CONFLICTING')
            AND listed_on >= said.month AND listed_on < said.month + interval '1 month'
            """;

    private ReportingTeams() {}

    /** Those with reports of what happened in the period and, if there is one, in the district of a view. */
    static long count(Connection connection, View view) throws SQLException {
        LocalDate from = view.period().from();
        LocalDate to = view.period().to();
        Conditions months = new Conditions()
                .and("month BETWEEN date_trunc('month', ?::date) AND ?", from, to)
                .andOneOf("district", view.districts());
        Conditions reports = new Conditions()
                .and(OF_MONTH)
                .and("listed_on BETWEEN ? AND ?", from, to)
                .andOneOf("district", view.districts());
        Conditions all = new Conditions().and(months).and(reports).and(reports);
        try (PreparedStatement select = connection.prepareStatement(SQL.formatted(months.sql(), reports.sql()))) {
            all.set(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
