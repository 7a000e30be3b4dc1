package org.mineaction.statistics.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.AsOf;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.TeamName;
import org.mineaction.statistics.export.ExportFormat;

/**
 * What totals are asked for.
 *
 * @param kinds of which reports
 * @param period in which what they report happened
 * @param districts codes; empty for all
 * @param codes what is counted within the kind, such as categories or release types; empty for all
 * @param team whose reports; null for everybody's
 * @param groupBy what to split by, in this order; empty for one total
 * @param asOf what was known at this instant; null for all that is known
 * @param isCompared whether the period before is asked for too
 */
public record TotalsRequest(
        List<ReportKind<?>> kinds,
        Period period,
        List<String> districts,
        List<String> codes,
        String team,
        List<Grouping> groupBy,
        Instant asOf,
        boolean isCompared) {
    static final Set<String> TEAM_PARAMETERS =
            Set.of("from", "to", "district", "category", "releaseType", "team", "groupBy", "asOf", "compare");
    static final Set<String> CASUALTY_PARAMETERS = Set.of("from", "to", "district", "groupBy", "asOf", "compare");

    static final Set<String> TEAM_FILE_PARAMETERS = ExportFormat.parametersWith(TEAM_PARAMETERS);
    static final Set<String> CASUALTY_FILE_PARAMETERS = ExportFormat.parametersWith(CASUALTY_PARAMETERS);

    private static final List<ReportKind<?>> FOUND_AND_RELEASED =
            List.of(ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE);

    /** Of each list, empty means all. */
    public TotalsRequest {
        kinds = List.copyOf(kinds);
        districts = List.copyOf(districts);
        codes = List.copyOf(codes);
        groupBy = List.copyOf(groupBy);
    }

    /** All of a period, as one total. */
    public static TotalsRequest of(Period period, ReportKind<?>... kinds) {
        return new TotalsRequest(List.of(kinds), period, List.of(), List.of(), null, List.of(), null, false);
    }

    /**
     * Of what teams report: all there ever was, unless a period is given. Of some categories, it is of found items alone, of
     * some release types of land alone.
     */
    static TotalsRequest ofTeams(Parameters parameters, Gazetteer gazetteer, Instant now, boolean isTable) {
        List<String> categories =
                parameters.list("category", code -> Category.LIST.find(code).map(Category::code));
        List<String> releaseTypes = parameters.list(
                "releaseType", code -> ReleaseType.LIST.find(code).map(ReleaseType::code));
        List<Grouping> groupBy = groupBy(parameters, Grouping.OF_TEAMS);
        boolean isByCategory = !categories.isEmpty() || groupBy.contains(Grouping.CATEGORY);
        boolean isByReleaseType = !releaseTypes.isEmpty() || groupBy.contains(Grouping.RELEASE_TYPE);
        if (isByCategory && isByReleaseType) {
            parameters.refuse(
                    releaseTypes.isEmpty() ? "groupBy" : "releaseType",
                    "Only found items have a category, only released land has a release type: ask for one of them.");
        }
        List<String> codes = categories.isEmpty() ? releaseTypes : categories;
        List<ReportKind<?>> kinds = new ArrayList<>(kinds(categories, releaseTypes));
        // A table has no total.
        kinds.removeIf(kind -> isTable && !Grouping.split(groupBy, kind));
        return read(parameters, gazetteer, FoundItem.EARLIEST, now, kinds, codes, groupBy, isTable);
    }

    private static List<ReportKind<?>> kinds(List<String> categories, List<String> releaseTypes) {
        if (!categories.isEmpty()) {
            return List.of(ReportKind.FOUND_ITEM);
        }
        return releaseTypes.isEmpty() ? FOUND_AND_RELEASED : List.of(ReportKind.LAND_RELEASE);
    }

    /** Of casualties: since the ceasefire, unless a period is given. */
    static TotalsRequest ofCasualties(
            Parameters parameters, Gazetteer gazetteer, LocalDate ceasefire, Instant now, boolean isTable) {
        List<Grouping> groupBy = groupBy(parameters, Grouping.OF_CASUALTIES);
        return read(parameters, gazetteer, ceasefire, now, List.of(ReportKind.CASUALTY), List.of(), groupBy, isTable);
    }

    private static TotalsRequest read(
            Parameters parameters,
            Gazetteer gazetteer,
            LocalDate first,
            Instant now,
            List<ReportKind<?>> kinds,
            List<String> codes,
            List<Grouping> groupBy,
            boolean isTable) {
        Period period = Period.read(parameters, first, now);
        boolean isCompared = parameters.oneOf("compare", List.of("previous"), null) != null;
        if (isCompared && isTable && groupBy.stream().anyMatch(Grouping::isOfTime)) {
            parameters.refuse("compare", "A table split by time has no room for the period before.");
        }
        if (isCompared && !period.hasPrevious()) {
            parameters.refuse("compare", "There is no period of that length before.");
        }
        TotalsRequest request = new TotalsRequest(
                kinds,
                period,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                codes,
                TeamName.read(parameters),
                groupBy,
                AsOf.read(parameters, now),
                isCompared);
        parameters.check();
        return request;
    }

    private static List<Grouping> groupBy(Parameters parameters, List<Grouping> known) {
        return parameters.list("groupBy", published -> grouping(published, known));
    }

    private static Optional<Grouping> grouping(String published, List<Grouping> known) {
        return known.stream()
                .filter(grouping -> grouping.published().equals(published))
                .findFirst();
    }

    /** The same of another period. */
    TotalsRequest in(Period other) {
        return new TotalsRequest(kinds, other, districts, codes, team, groupBy, asOf, isCompared);
    }

    /** The same of some districts. */
    public TotalsRequest ofDistricts(List<String> some) {
        return new TotalsRequest(kinds, period, some, codes, team, groupBy, asOf, isCompared);
    }

    /** The same of some codes. */
    public TotalsRequest ofCodes(List<String> some) {
        return new TotalsRequest(kinds, period, districts, some, team, groupBy, asOf, isCompared);
    }

    /** The same of one team. */
    TotalsRequest ofTeam(String one) {
        return new TotalsRequest(kinds, period, districts, codes, one, groupBy, asOf, isCompared);
    }

    /** The same, split. */
    public TotalsRequest by(List<Grouping> groupings) {
        return new TotalsRequest(kinds, period, districts, codes, team, groupings, asOf, isCompared);
    }

    /** The same as it was known at an instant. */
    public TotalsRequest asOf(Instant instant) {
        return new TotalsRequest(kinds, period, districts, codes, team, groupBy, instant, isCompared);
    }

    /** The same of the period before, split in the same way where its groups can be set beside these. */
    TotalsRequest before() {
        return in(period.previous()).by(comparesGroups() ? groupBy : List.of());
    }

    /** Whether each group has one of the period before beside it, which no group of some days has. */
    boolean comparesGroups() {
        return isCompared && !groupBy.isEmpty() && groupBy.stream().noneMatch(Grouping::isOfTime);
    }

    /** Whether its groups are of a kind of report among others; of a kind that they cannot split there is a total alone. */
    boolean groups(ReportKind<?> kind) {
        return kinds.contains(kind) && Grouping.split(groupBy, kind);
    }

    /** Whether it asks whose the reports are, which no running total tells. */
    boolean tellsTeams() {
        return team != null || groupBy.contains(Grouping.TEAM);
    }
}
