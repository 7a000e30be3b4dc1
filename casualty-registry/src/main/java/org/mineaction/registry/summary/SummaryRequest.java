package org.mineaction.registry.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Parameters;
import org.mineaction.http.RefusedException;
import org.mineaction.registry.draft.Activity;
import org.mineaction.registry.request.RegistryMistake;

/**
 * Which figures are asked for. Of each list, empty means all.
 *
 * @param from first local date
 * @param to last local date
 * @param districts codes
 * @param devices codes
 * @param activities codes
 * @param groupBy what to split by, in this order
 */
record SummaryRequest(
        LocalDate from,
        LocalDate to,
        List<String> districts,
        List<String> devices,
        List<String> activities,
        List<Grouping> groupBy) {
    static final Set<String> PARAMETERS = Set.of("from", "to", "district", "device", "activity", "groupBy");

    SummaryRequest {
        districts = List.copyOf(districts);
        devices = List.copyOf(devices);
        activities = List.copyOf(activities);
        groupBy = List.copyOf(groupBy);
    }

    static SummaryRequest read(Parameters parameters, Gazetteer gazetteer, LocalDate ceasefire, LocalDate today) {
        List<Grouping> groupBy = parameters.list("groupBy", Grouping::find);
        boolean personal = groupBy.stream().anyMatch(Grouping::isPersonal);
        LocalDate lastWholeYear = LocalDate.of(today.getYear() - 1, 12, 31);
        LocalDate from = parameters.date("from", ceasefire);
        LocalDate to = parameters.date("to", personal ? lastWholeYear : today);
        parameters.inOrder(from, to);
        SummaryRequest request = new SummaryRequest(
                from,
                to,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                parameters.list("device", code -> Category.LIST.find(code).map(Category::code)),
                parameters.list("activity", SummaryRequest::activity),
                groupBy);
        parameters.check();
        if (personal && request.isTooFine(ceasefire, lastWholeYear)) {
            throw new RefusedException(
                    RegistryMistake.TOO_FINE,
                    "Figures by sex or by ageGroup are for the whole country and for whole calendar years that are over: "
                            + "groupBy one of the two, alone or with year, and nothing else but from and to.");
        }
        return request;
    }

    private static Optional<String> activity(String code) {
        return List.of(Activity.values()).stream()
                .map(Activity::name)
                .filter(code::equals)
                .findFirst();
    }

    /** Whether the answer would have parts small enough to recognise somebody in. */
    private boolean isTooFine(LocalDate ceasefire, LocalDate lastWholeYear) {
        boolean filtered = !districts.isEmpty() || !devices.isEmpty() || !activities.isEmpty();
        boolean others = groupBy.stream().filter(one -> one != Grouping.YEAR).count() > 1;
        boolean wholeYears = (from.getDayOfYear() == 1 || !from.isAfter(ceasefire))
                && to.getMonthValue() == 12
                && to.getDayOfMonth() == 31;
        return filtered || others || !wholeYears || to.isAfter(lastWholeYear);
    }

    /** What a personal split is by; null when there is none. */
    Grouping personal() {
        return groupBy.stream().filter(Grouping::isPersonal).findFirst().orElse(null);
    }
}
