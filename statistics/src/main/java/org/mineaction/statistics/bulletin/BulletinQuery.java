package org.mineaction.statistics.bulletin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Paths;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.bulletin.Bulletin.Found;
import org.mineaction.statistics.bulletin.Bulletin.Hurt;
import org.mineaction.statistics.bulletin.Bulletin.Maps;
import org.mineaction.statistics.bulletin.Bulletin.Released;
import org.mineaction.statistics.totals.CasualtySum;
import org.mineaction.statistics.totals.CasualtyTotals;
import org.mineaction.statistics.totals.CountedMap;
import org.mineaction.statistics.totals.Grouping;
import org.mineaction.statistics.totals.Sum;
import org.mineaction.statistics.totals.TeamTotals;
import org.mineaction.statistics.totals.TotalsQuery;
import org.mineaction.statistics.totals.TotalsRequest;

/** Gathers a bulletin, all of it out of one snapshot. */
@Singleton
public final class BulletinQuery {
    private final Database database;
    private final Gazetteer gazetteer;
    private final LocalDate ceasefire;

    @Inject
    BulletinQuery(Database database, Gazetteer gazetteer, LedgerConfig config) {
        this(database, gazetteer, config.ceasefire());
    }

    BulletinQuery(Database database, Gazetteer gazetteer, LocalDate ceasefire) {
        this.database = database;
        this.gazetteer = gazetteer;
        this.ceasefire = ceasefire;
    }

    /**
     * The bulletin of a period.
     *
     * @param asOf what was known at this instant; null for all that is known
     */
    Bulletin ask(Period period, Instant asOf) throws SQLException {
        return database.snapshot(connection -> ask(connection, period, asOf));
    }

    /** The same, out of the snapshot of a transaction that is under way. */
    Bulletin ask(Connection connection, Period period, Instant asOf) throws SQLException {
        TeamTotals totals = TotalsQuery.ask(
                connection,
                new TeamTotals(TotalsRequest.of(period, ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE)
                        .by(List.of(Grouping.DISTRICT))
                        .asOf(asOf)));
        return ask(connection, period, asOf, totals);
    }

    /**
     * The same where the totals of the period have been asked for already, by district, in the same transaction.
     *
     * @param asOf of the totals too
     */
    public Bulletin ask(Connection connection, Period period, Instant asOf, TeamTotals totals) throws SQLException {
        Period sinceCeasefire = new Period(ceasefire, period.to());
        CasualtySum hurt = TotalsQuery.ask(
                        connection,
                        new CasualtyTotals(TotalsRequest.of(sinceCeasefire, ReportKind.CASUALTY)
                                .asOf(asOf)))
                .total();
        List<CountedMap> maps = CountedMap.in(connection, period, asOf);
        Instant known = totals.asOf();
        return new Bulletin(
                period.from(),
                period.to(),
                known,
                found(totals, Paths.reports(ReportKind.FOUND_ITEM, period, known)),
                land(totals, Paths.reports(ReportKind.LAND_RELEASE, period, known)),
                new Hurt(
                        ceasefire,
                        period.to(),
                        hurt.killed(),
                        hurt.injured(),
                        hurt.unknown(),
                        hurt.incidents(),
                        period.to().isBefore(ceasefire) ? null : Paths.casualties(sinceCeasefire, known)),
                new Maps(maps, Paths.reports(ReportKind.MINEFIELD_MAP, period, known)));
    }

    private Found found(TeamTotals totals, String source) {
        Map<String, Long> byCategory = new LinkedHashMap<>(totals.byCategory());
        byCategory.values().removeIf(items -> items == 0);
        Sum total = totals.total();
        return new Found(
                total.found().items(),
                byCategory,
                districts(totals, sum -> sum.found().items() > 0),
                total.found().reports(),
                source);
    }

    private Released land(TeamTotals totals, String source) {
        Sum total = totals.total();
        return new Released(
                total.land().clearedSquareMetres(),
                total.land().releasedSquareMetres(),
                new LinkedHashMap<>(totals.byReleaseType()),
                districts(totals, sum -> sum.land().releasedSquareMetres() > 0),
                total.land().releases(),
                source);
    }

    /** In the order of the gazetteer; such as it does not know come last. */
    private List<String> districts(TeamTotals totals, Predicate<Sum> those) {
        List<String> codes = new ArrayList<>(totals.groups().entrySet().stream()
                .filter(group -> those.test(group.getValue()))
                .map(group -> group.getKey().get(0))
                .toList());
        List<String> order = gazetteer.all().stream().map(District::code).toList();
        codes.sort((one, other) -> Integer.compare(rank(order, one), rank(order, other)));
        return List.copyOf(codes);
    }

    private static int rank(List<String> order, String code) {
        int rank = order.indexOf(code);
        return rank < 0 ? order.size() : rank;
    }
}
