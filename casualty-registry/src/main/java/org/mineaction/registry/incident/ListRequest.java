package org.mineaction.registry.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.registry.request.MistakeCode;
import org.mineaction.registry.request.Parameters;

/**
 * Which incidents are asked for.
 *
 * @param from first day
 * @param to last day
 * @param districts codes; none for all
 * @param status whether they count
 * @param limit how many on a page
 * @param after where the page begins; null for the first one
 */
record ListRequest(LocalDate from, LocalDate to, List<String> districts, Status status, int limit, Bookmark after) {
    static final Set<String> PARAMETERS = Set.of("from", "to", "district", "status", "limit", "after");

    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    ListRequest {
        districts = List.copyOf(districts);
    }

    static ListRequest read(Parameters parameters, Gazetteer gazetteer, LocalDate ceasefire, LocalDate today) {
        LocalDate from = parameters.date("from", ceasefire);
        LocalDate to = parameters.date("to", today);
        if (from.isAfter(to)) {
            parameters.refuse("from", MistakeCode.WRONG_PARAMETER, "The period ends before it begins.");
        }
        ListRequest request = new ListRequest(
                from,
                to,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                parameters.code("status", Status.class, Status.RECORDED),
                parameters.number("limit", MAX_LIMIT, DEFAULT_LIMIT),
                parameters.one("after", Bookmark::read, "It is taken from the page before, as it is.", null));
        parameters.check();
        return request;
    }
}
