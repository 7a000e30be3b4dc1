package org.mineaction.statistics.totals;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.OverloadedException;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Database;

/** Adds up running totals. One statement, and so one snapshot: the parts always sum to the total. */
@Singleton
public final class TotalsQuery {
    // The time comes with every row, or alone when there is nothing to count.
    private static final String SQL = """
            SELECT clock.as_of, part.*
            FROM (SELECT transaction_timestamp() AS as_of) AS clock
            LEFT JOIN (SELECT %1$s, sum(amount) AS amount, sum(reports) AS reports
                       FROM (%2$s) AS counted
                       GROUP BY %3$s
                       HAVING sum(reports) <> 0 %4$s) AS part ON true
            """;
    private static final String SUMMAND = """
            SELECT %1$s, %2$samount AS amount, %2$sreports AS reports FROM %3$s WHERE %4$s
            """;
    private static final String KIND = "kind";
    private static final String CODE = "code";
    /** What of the code the figures of a group depend on: how many items it has is the same whatever they are. */
    private static final String PART = "part";

    private static final String PART_OF_CODE =
            "CASE kind WHEN '" + ReportKind.FOUND_ITEM.name() + "' THEN NULL ELSE code END AS " + PART;

    private static final int MOST_BY_TEAM = 2;

    private final Database database;
    private final Semaphore ofTeams = new Semaphore(MOST_BY_TEAM);

    TotalsQuery(Database database) {
        this.database = database;
    }

    /** Fills totals, which are empty before, with what their request asks for. */
    <T extends Totals<?>> T ask(T totals) throws SQLException {
        return inTurn(totals.request(), () -> database.read(connection -> ask(connection, totals)));
    }

    /** Totals and, if they are asked for, those of the period of equal length before. */
    <F extends Figure<F>, T extends Totals<F>> Compared<F, T> compare(
            TotalsRequest request, Function<TotalsRequest, T> empty) throws SQLException {
        if (!request.isCompared()) {
            return new Compared<>(ask(empty.apply(request)), null);
        }
        return inTurn(
                request,
                () -> database.snapshot(connection -> new Compared<>(
                        ask(connection, empty.apply(request)), ask(connection, empty.apply(request.before())))));
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    /** A few at a time of those that look at every report, so that they leave connections to all others. */
    private <T> T inTurn(TotalsRequest request, Question<T> question) throws SQLException {
        if (!request.tellsTeams()) {
            return question.ask();
        }
        if (!ofTeams.tryAcquire()) {
            throw new OverloadedException();
        }
        try {
            return question.ask();
        } finally {
            ofTeams.release();
        }
    }

    /** Fills one of several that belong together, out of one snapshot. */
    public static <T extends Totals<?>> T ask(Connection connection, T totals) throws SQLException {
        TotalsRequest request = totals.request();
        Conditions conditions = new Conditions();
        String counted = Summand.of(request).stream()
                .map(summand -> sql(summand, request, conditions))
                .collect(Collectors.joining(" UNION ALL "));
        try (PreparedStatement select = connection.prepareStatement(sql(request, counted))) {
            conditions.set(select);
            try (ResultSet rows = select.executeQuery()) {
                read(rows, totals);
                return totals;
            }
        }
    }

    private static String sql(Summand rows, TotalsRequest request, Conditions all) {
        all.and(rows.which());
        String columns = listed(List.of(KIND, CODE, PART_OF_CODE), request, grouping -> grouping.column(rows));
        String sign = rows.isTakenAway() ? "-" : "";
        return SUMMAND.formatted(columns, sign, rows.table(), rows.which().sql());
    }

    private static String listed(List<String> first, TotalsRequest request, Function<Grouping, String> written) {
        return Stream.concat(first.stream(), request.groupBy().stream().map(written))
                .collect(Collectors.joining(", "));
    }

    private static String sql(TotalsRequest request, String counted) {
        String all = listed(List.of(KIND, CODE, PART), request, Grouping::quoted);
        return request.groupBy().isEmpty()
                ? SQL.formatted(all, counted, all, "")
                : SQL.formatted(all, counted, codesAndGroups(request), withoutGroups(request));
    }

    /** Rows by group, which have no code, are left out of kinds that cannot be grouped so. */
    private static String withoutGroups(TotalsRequest request) {
        String kinds = request.kinds().stream()
                .filter(kind -> !request.groups(kind))
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "" : "AND (" + CODE + " IS NOT NULL OR " + KIND + " NOT IN (" + kinds + "))";
    }

    /** Rows by code and rows by group, out of the same: far fewer than rows by both. */
    private static String codesAndGroups(TotalsRequest request) {
        String group = listed(List.of(KIND, PART), request, Grouping::quoted);
        return "GROUPING SETS ((" + KIND + ", " + CODE + "), (" + group + "))";
    }

    private static void read(ResultSet rows, Totals<?> totals) throws SQLException {
        while (rows.next()) {
            if (totals.asOf() == null) {
                Instant read = rows.getObject("as_of", OffsetDateTime.class).toInstant();
                totals.takenAt(
                        totals.request().asOf() == null
                                ? read
                                : totals.request().asOf());
            }
            if (rows.getString(KIND) != null) {
                add(rows, totals);
            }
        }
    }

    private static void add(ResultSet row, Totals<?> totals) throws SQLException {
        if (row.getString(CODE) == null) {
            totals.addToGroup(group(row, totals.request()), counted(row, PART));
        } else {
            totals.add(counted(row, CODE));
        }
    }

    private static Counted counted(ResultSet row, String code) throws SQLException {
        return new Counted(row.getString(KIND), row.getString(code), row.getLong("amount"), row.getLong("reports"));
    }

    private static List<String> group(ResultSet row, TotalsRequest request) throws SQLException {
        List<String> group = new ArrayList<>();
        for (Grouping grouping : request.groupBy()) {
            group.add(grouping.value(row));
        }
        return group;
    }
}
