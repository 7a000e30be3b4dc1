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
 * @param kind of which reports
 * @param from first local date
 * @param to last local date
 * @param districts codes; empty for all
 * @param codes what is counted within the kind, such as categories; empty for all
 * @param groupBy what to split by, in this order; empty for one total
 */
record TotalsRequest(
        ReportKind<?> kind,
        LocalDate from,
        LocalDate to,
        List<String> districts,
        List<String> codes,
        List<Grouping> groupBy) {
    static final Set<String> FOUND_ITEM_PARAMETERS = Set.of("from", "to", "district", "category", "groupBy");
    static final Set<String> CASUALTY_PARAMETERS = Set.of("from", "to", "district", "groupBy");

    TotalsRequest {
        districts = List.copyOf(districts);
        codes = List.copyOf(codes);
        groupBy = List.copyOf(groupBy);
    }

    /** Of found items: all there ever were, unless a period is given. */
    static TotalsRequest ofFoundItems(Parameters parameters, Gazetteer gazetteer, LocalDate today) {
        List<String> categories =
                parameters.list("category", code -> Category.LIST.find(code).map(Category::code));
        TotalsRequest all = new TotalsRequest(
                ReportKind.FOUND_ITEM, FoundItem.EARLIEST, today, List.of(), categories, Grouping.OF_FOUND_ITEMS);
        return all.narrowed(parameters, gazetteer);
    }

    /** Of casualties: since the ceasefire, unless a period is given. */
    static TotalsRequest ofCasualties(
            Parameters parameters, Gazetteer gazetteer, LocalDate ceasefire, LocalDate today) {
        TotalsRequest all =
                new TotalsRequest(ReportKind.CASUALTY, ceasefire, today, List.of(), List.of(), Grouping.OF_CASUALTIES);
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
        return new TotalsRequest(kind, first, last, places, codes, split);
    }

    private Optional<Grouping> grouping(String published) {
        return groupBy.stream()
                .filter(grouping -> grouping.published().equals(published))
                .findFirst();
    }
}
