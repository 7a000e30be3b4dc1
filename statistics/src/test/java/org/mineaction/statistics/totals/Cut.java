package org.mineaction.statistics.totals;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.Period;

/**
 * One way to ask for totals, and what it takes in, worked out apart from the service.
 *
 * @param kinds of which reports: found items, released land or both; or minefield maps; or casualties
 * @param from first day
 * @param to last day
 * @param districts codes; empty for all
 * @param codes what is counted within the kind; empty for all
 * @param team whose reports; null for everybody's
 * @param groupBy names of groupings, in their order; of maps each is told by itself
 */
public record Cut(
        List<ReportKind<?>> kinds,
        LocalDate from,
        LocalDate to,
        List<String> districts,
        List<String> codes,
        String team,
        List<String> groupBy) {
    /** What the service answers; as of now where the instant is null. */
    public Figures ask(Database database, Instant asOf) throws SQLException {
        Period period = new Period(from, to);
        if (isOfMaps()) {
            return Figures.ofMaps(database.snapshot(connection -> Minefields.in(connection, period, districts, asOf)));
        }
        TotalsRequest request = TotalsRequest.of(period, kinds.toArray(ReportKind<?>[]::new))
                .ofDistricts(districts)
                .ofCodes(codes)
                .ofTeam(team)
                .by(groupBy.stream().map(KnownTotalsParameters::grouping).toList())
                .asOf(asOf);
        TotalsQuery query = new TotalsQuery(database);
        return tellsCodes()
                ? Figures.ofTeams(query.ask(new TeamTotals(request)))
                : Figures.ofCasualties(query.ask(new CasualtyTotals(request)));
    }

    /** What it must answer when these reports count. */
    public Figures figures(Collection<Report<?>> counted) {
        Reckoning reckoning = new Reckoning(this);
        counted.forEach(reckoning::add);
        return reckoning.figures();
    }

    boolean isOfMaps() {
        return kinds.contains(ReportKind.MINEFIELD_MAP);
    }

    /** Whether amounts in all are told by category and type of release. */
    boolean tellsCodes() {
        return kinds.contains(ReportKind.FOUND_ITEM) || kinds.contains(ReportKind.LAND_RELEASE);
    }

    /** Whether it is taken in. */
    boolean covers(Contribution one) {
        return kinds.contains(one.kind())
                && !one.day().isBefore(from)
                && !one.day().isAfter(to)
                && (districts.isEmpty() || one.districts().stream().anyMatch(districts::contains))
                && (codes.isEmpty() || codes.contains(one.code()))
                && (team == null || team.equals(one.report().team()));
    }

    /** The group it belongs to. */
    List<String> group(Contribution one) {
        return isOfMaps()
                ? Figures.map(one.report().reportId(), one.districts())
                : groupBy.stream().map(name -> part(name, one)).toList();
    }

    private static String part(String name, Contribution one) {
        return switch (name) {
            case "district" -> one.place();
            case "category", "releaseType" -> one.code();
            case "outcome" -> one.outcome();
            case "personStatus" -> one.personStatus();
            case "team" -> one.report().team();
            default -> ofTime(name, one.day());
        };
    }

    /** The part of time that a day belongs to. */
    static String ofTime(String name, LocalDate day) {
        return switch (name) {
            case "day" -> day.toString();
            case "week" -> week(day);
            case "month" -> day.toString().substring(0, 7);
            case "quarter" -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case "year" -> day.toString().substring(0, 4);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** ISO 8601 names a week by its Thursday. */
    private static String week(LocalDate day) {
        LocalDate thursday = day.with(DayOfWeek.THURSDAY);
        return "%d-W%02d".formatted(thursday.getYear(), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
