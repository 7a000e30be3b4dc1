package org.mineaction.statistics.dashboard;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.BulletinQuery;
import org.mineaction.statistics.dashboard.Dashboard.OverTime;
import org.mineaction.statistics.totals.CasualtyTotals;
import org.mineaction.statistics.totals.Grouping;
import org.mineaction.statistics.totals.Minefields;
import org.mineaction.statistics.totals.TeamTotals;
import org.mineaction.statistics.totals.TotalsQuery;
import org.mineaction.statistics.totals.TotalsRequest;

/** Gathers what a view shows by the queries that answer everybody else, all of it out of one snapshot. */
@Singleton
final class DashboardQuery {
    private final Database database;
    private final BulletinQuery bulletins;

    DashboardQuery(Database database, BulletinQuery bulletins) {
        this.database = database;
        this.bulletins = bulletins;
    }

    Dashboard ask(View view) throws SQLException {
        return database.snapshot(connection -> ask(connection, view));
    }

    private Dashboard ask(Connection connection, View view) throws SQLException {
        Period period = view.period();
        List<Grouping> byDistrict = List.of(Grouping.DISTRICT);
        TeamTotals totalsByDistrict = TotalsQuery.ask(
                connection,
                new TeamTotals(TotalsRequest.of(period, ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE)
                        .by(byDistrict)));
        return new Dashboard(
                view,
                Figures.of(connection, view),
                Figures.of(connection, view.of(period.previous())),
                overTime(connection, view),
                totalsByDistrict,
                TotalsQuery.ask(
                        connection,
                        new CasualtyTotals(
                                TotalsRequest.of(period, ReportKind.CASUALTY).by(byDistrict))),
                Minefields.in(connection, period, view.districts(), null),
                bulletins.ask(connection, period, null, totalsByDistrict));
    }

    private static OverTime overTime(Connection connection, View view) throws SQLException {
        Grouping scale = TimeScale.of(view.period()).grouping();
        Grouping scaleOfHurt = TimeScale.ofCasualties(view.period()).grouping();
        return new OverTime(
                TotalsQuery.ask(
                        connection,
                        new TeamTotals(request(view, ReportKind.FOUND_ITEM).by(List.of(scale, Grouping.CATEGORY)))),
                TotalsQuery.ask(
                        connection,
                        new TeamTotals(request(view, ReportKind.LAND_RELEASE).by(List.of(scale)))),
                TotalsQuery.ask(
                        connection,
                        new CasualtyTotals(request(view, ReportKind.CASUALTY).by(List.of(scaleOfHurt)))));
    }

    private static TotalsRequest request(View view, ReportKind<?> kind) {
        return TotalsRequest.of(view.period(), kind).ofDistricts(view.districts());
    }
}
