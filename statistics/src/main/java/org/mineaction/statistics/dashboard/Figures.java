package org.mineaction.statistics.dashboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mineaction.contract.Category;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.totals.CasualtySum;
import org.mineaction.statistics.totals.CasualtyTotals;
import org.mineaction.statistics.totals.Land;
import org.mineaction.statistics.totals.TeamTotals;
import org.mineaction.statistics.totals.TotalsQuery;
import org.mineaction.statistics.totals.TotalsRequest;

/**
 * The headline figures of a period.
 *
 * @param totals what was found and released
 * @param hurt the people hurt
 * @param teams how many teams have reported it
 */
record Figures(TeamTotals totals, CasualtySum hurt, long teams) {
    /** The categories that have a figure of their own, in its order; all others are told together. */
    static final List<Category> OWN = List.of(Category.AP_MINE, Category.AT_MINE, Category.UXO);

    /** Those of a view, out of the snapshot of a transaction that is under way. */
    static Figures of(Connection connection, View view) throws SQLException {
        TotalsRequest totals = TotalsRequest.of(view.period(), ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE)
                .ofDistricts(view.districts());
        TotalsRequest hurt =
                TotalsRequest.of(view.period(), ReportKind.CASUALTY).ofDistricts(view.districts());
        return new Figures(
                TotalsQuery.ask(connection, new TeamTotals(totals)),
                TotalsQuery.ask(connection, new CasualtyTotals(hurt)).total(),
                ReportingTeams.count(connection, view));
    }

    /** Items of one category. */
    long items(Category category) {
        return totals.byCategory().get(category.code());
    }

    /** Items of all categories that have no figure of their own. */
    long others() {
        return totals.total().found().items()
                - OWN.stream().mapToLong(this::items).sum();
    }

    /** The land released. */
    Land land() {
        return totals.total().land();
    }
}
