package org.mineaction.statistics.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.Parameters;

/**
 * What totals are asked for.
 *
 * @param kinds of which reports
 * @param from first local date
 * @param to last local date
 * @param districts codes; empty for all
 * @param codes what is counted within the kind, such as categories; empty for all
 * @param groupBy what to split by, in this order; empty for one total
 */
record TotalsRequest(
        List<ReportKind<?>> kinds,
        LocalDate from,
        LocalDate to,
        List<String> districts,
        List<String> codes,
        List<Grouping> groupBy) {
    static final Set<String> TEAM_PARAMETERS = Set.of("from", "to", "district", "category", "groupBy");
    static final Set<String> CASUALTY_PARAMETERS = Set.of("from", "to", "district", "groupBy");

    private static final List<ReportKind<?>> FOUND_AND_RELEASED =
            List.of(ReportKind.FOUND_ITEM, ReportKind.LAND_RELEASE);

    TotalsRequest {
        kinds = List.copyOf(kinds);
        districts = List.copyOf(districts);
        codes = List.copyOf(codes);
        groupBy = List.copyOf(groupBy);
    }

    /** Of what teams report: all there ever was, unless a period is given. Only found items are told by category. */
    static TotalsRequest ofTeams(Parameters parameters, Gazetteer gazetteer, LocalDate today) {
        List<String> categories =
                parameters.list("category", code -> Category.LIST.find(code).map(Category::code));
        TotalsRequest all = new TotalsRequest(
                FOUND_AND_RELEASED, FoundItem.EARLIEST, today, List.of(), categories, Grouping.OF_TEAMS);
        TotalsRequest asked = all.narrowed(parameters, gazetteer);
        return categories.isEmpty() && !asked.groupBy().contains(Grouping.CATEGORY)
                ? asked
                : new TotalsRequest(
                        List.of(ReportKind.FOUND_ITEM),
                        asked.from,
                        asked.to,
                        asked.districts,
                        asked.codes,
                        asked.groupBy);
    }

    /** Of casualties: since the ceasefire, unless a period is given. */
    static TotalsRequest ofCasualties(
            Parameters parameters, Gazetteer gazetteer, LocalDate ceasefire, LocalDate today) {
        TotalsRequest all = new TotalsRequest(
                List.of(ReportKind.CASUALTY), ceasefire, today, List.of(), List.of(), Grouping.OF_CASUALTIES);
        return all.narrowed(parameters, gazetteer);
    }

    /** This, the widest there is, cut down to what the parameters say. */
    private TotalsRequest narrowed(Parameters parameters, Gazetteer gazetteer) {
        LocalDate first = parameters.date("from", from);
        LocalDate last = parameters.date("to", to);
        parameters.inOrder(first, last);
        List<String> places =
                parameters.list("district", code -> gazetteer.find(code).map(District::code));
        List<Grouping> split = parameters.list("groupBy", this::grouping);
        parameters.check();
        return new TotalsRequest(kinds, first, last, places, codes, split);
    }

    private Optional<Grouping> grouping(String published) {
        return groupBy.stream()
                .filter(grouping -> grouping.published().equals(published))
                .findFirst();
    }
}
