package org.mineaction.statistics.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.problem.Parameters;

/**
 * What totals are asked for.
 *
 * @param from first local date
 * @param to last local date
 * @param districts codes; empty for all
 * @param categories codes; empty for all
 * @param groupBy what to split by, in this order; empty for one total
 */
record TotalsRequest(
        LocalDate from, LocalDate to, List<String> districts, List<String> categories, List<Grouping> groupBy) {
    static final Set<String> PARAMETERS = Set.of("from", "to", "district", "category", "groupBy");

    TotalsRequest {
        districts = List.copyOf(districts);
        categories = List.copyOf(categories);
        groupBy = List.copyOf(groupBy);
    }

    static TotalsRequest read(Parameters parameters, Gazetteer gazetteer, LocalDate today) {
        LocalDate from = parameters.date("from", FoundItem.EARLIEST);
        LocalDate to = parameters.date("to", today);
        if (from.isAfter(to)) {
            parameters.refuse("from", "from-after-to", "The period ends before it begins.");
        }
        List<String> districts =
                parameters.list("district", code -> gazetteer.find(code).map(District::code), "unknown-district");
        List<String> categories =
                parameters.list("category", code -> Category.LIST.find(code).map(Category::code), "unknown-category");
        List<Grouping> groupBy = parameters.list("groupBy", Grouping::find, "unknown-grouping");
        parameters.check();
        return new TotalsRequest(from, to, districts, categories, groupBy);
    }
}
