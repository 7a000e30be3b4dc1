package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mineaction.contract.Content;

/**
 * Notes, in the transaction of a merge, in which months and districts teams have reported anything, whether it counts or not, so that a ledger
 * built anew has the same notes. They tell where to look for reports that count.
 */
final class TeamMonths {
    // All who merge insert in one order, so that none waits for another that waits for it.
    private static final String NOTE = """
            INSERT INTO team_month (team, kind, district, month)
            SELECT team, ?, district, month FROM unnest(?::text[], ?::text[], ?::date[]) AS said (team, district, month)
            ON CONFLICT DO NOTHING
            """;

    /** What a team has reported something of: a month, by its first day, and a district. */
    private record TeamMonth(String team, String district, LocalDate month) {
        static final Comparator<TeamMonth> ORDER = Comparator.comparing(TeamMonth::team)
                .thenComparing(TeamMonth::district)
                .thenComparing(TeamMonth::month);
    }

    private TeamMonths() {}

    static <C extends Content> void note(
            Connection connection, ReportTable<C> table, Collection<List<Revision>> arrived) throws SQLException {
        List<TeamMonth> said =
                said(table, arrived).stream().sorted(TeamMonth.ORDER).toList();
        if (said.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, table.kind().name());
            insert.setArray(2, connection.createArrayOf("text", column(said, TeamMonth::team)));
            insert.setArray(3, connection.createArrayOf("text", column(said, TeamMonth::district)));
            insert.setArray(4, connection.createArrayOf("text", column(said, one -> one.month()
                    .toString())));
            insert.executeUpdate();
        }
    }

    private static String[] column(List<TeamMonth> said, Function<TeamMonth, String> text) {
        return said.stream().map(text).toArray(String[]::new);
    }

    private static <C extends Content> Set<TeamMonth> said(ReportTable<C> table, Collection<List<Revision>> arrived) {
        Set<TeamMonth> said = new HashSet<>();
        for (List<Revision> revisions : arrived) {
            for (Revision revision : revisions) {
                if (!revision.isWithdrawal()) {
                    C content = table.kind().content().cast(revision.report().content());
                    LocalDate month = table.listedOn(content).withDayOfMonth(1);
                    table.amounts(content)
                            .forEach(one ->
                                    said.add(new TeamMonth(revision.report().team(), one.district(), month)));
                }
            }
        }
        return said;
    }
}
