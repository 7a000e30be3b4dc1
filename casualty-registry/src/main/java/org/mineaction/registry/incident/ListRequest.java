package org.mineaction.registry.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Parameters;

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
        parameters.inOrder(from, to);
        ListRequest request = new ListRequest(
                from,
                to,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                parameters.oneOf("status", List.of(Status.values()), Status.RECORDED),
                parameters.number("limit", MAX_LIMIT, DEFAULT_LIMIT),
                parameters.after(Bookmark::read, null));
        parameters.check();
        return request;
    }
}
