package org.mineaction.statistics.totals;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Database;

/** Adds up running totals. One statement, and so one snapshot: the parts always sum to the total. */
@Singleton
final class TotalsQuery {
    // The time comes with every row, or alone when there is nothing to count.
    private static final String SQL = """
            SELECT clock.as_of, part.*
            FROM (SELECT statement_timestamp() AS as_of) AS clock
            LEFT JOIN (SELECT code%1$s, sum(amount) AS amount, sum(reports) AS reports
                       FROM (%2$s) AS counted
                       GROUP BY code%3$s) AS part ON true
            """;
    private static final String STRETCH = """
            SELECT %1$s AS day, district, code, amount, reports FROM %2$s WHERE %3$s
            """;

    private final Database database;

    TotalsQuery(Database database) {
        this.database = database;
    }

    /** Fills totals, which are empty before, with what their request asks for. */
    <T extends Totals<?>> T ask(T totals) throws SQLException {
        return database.read(connection -> ask(connection, totals));
    }

    private static <T extends Totals<?>> T ask(Connection connection, T totals) throws SQLException {
        TotalsRequest request = totals.request();
        List<Stretch> stretches = Stretch.of(request);
        Conditions conditions = new Conditions();
        String counted = stretches.stream()
                .map(stretch -> sql(stretch, request, conditions))
                .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement select = connection.prepareStatement(sql(request, counted))) {
            conditions.set(select);
            try (ResultSet rows = select.executeQuery()) {
                read(rows, totals);
                return totals;
            }
        }
    }

    private static String sql(Stretch stretch, TotalsRequest request, Conditions all) {
        String begins = stretch.isOfMonths() ? "month" : "day";
        Conditions conditions = new Conditions()
                .and("kind = ?", request.kind().name())
                .and(begins + " BETWEEN ? AND ?", stretch.from(), stretch.to())
                .andOneOf("district", request.districts())
                .andOneOf("code", request.codes());
        all.and(conditions);
        return STRETCH.formatted(begins, stretch.isOfMonths() ? "monthly_total" : "daily_total", conditions.sql());
    }

    private static String sql(TotalsRequest request, String counted) {
        String columns = request.groupBy().stream()
                .map(grouping -> ", " + grouping.column())
                .collect(Collectors.joining());
        String names = request.groupBy().stream()
                .map(grouping -> ", \"" + grouping.published() + '"')
                .collect(Collectors.joining());
        return SQL.formatted(columns, counted, names);
    }

    private static void read(ResultSet rows, Totals<?> totals) throws SQLException {
        while (rows.next()) {
            totals.takenAt(rows.getObject("as_of", OffsetDateTime.class).toInstant());
            String code = rows.getString("code");
            if (code != null) {
                totals.add(group(rows, totals.request()), code, rows.getLong("amount"), rows.getLong("reports"));
            }
        }
    }

    private static List<String> group(ResultSet row, TotalsRequest request) throws SQLException {
        List<String> group = new ArrayList<>();
        for (Grouping grouping : request.groupBy()) {
            group.add(grouping.value(row));
        }
        return group;
    }
}
