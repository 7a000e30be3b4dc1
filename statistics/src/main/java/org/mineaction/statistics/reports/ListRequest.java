package org.mineaction.statistics.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineaction.contract.Category;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.contract.Text;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.merge.State;

/**
 * Which reports are asked for. Of each list of codes, empty means all.
 *
 * @param from first day they may be listed under
 * @param to last day
 * @param districts codes
 * @param categories codes
 * @param team whose reports; null for everybody's
 * @param states names of {@link State}
 * @param flags codes, of which a report has at least one
 * @param limit how many on a page
 * @param after where the page begins; null for the first one
 */
record ListRequest(
        LocalDate from,
        LocalDate to,
        List<String> districts,
        List<String> categories,
        String team,
        List<String> states,
        List<String> flags,
        int limit,
        Bookmark after) {
    static final Set<String> PARAMETERS =
            Set.of("from", "to", "district", "category", "team", "state", "flag", "limit", "after");
    static final int MAX_LIMIT = 1000;

    private static final int DEFAULT_LIMIT = 100;
    private static final List<State> COUNTING = List.of(State.COUNTED, State.CONFLICTING);
    private static final List<State> OF_REPORTS =
            List.of(State.COUNTED, State.CONFLICTING, State.WITHDRAWN, State.REFUSED);

    ListRequest {
        districts = List.copyOf(districts);
        categories = List.copyOf(categories);
        states = List.copyOf(states);
        flags = List.copyOf(flags);
    }

    static ListRequest read(Parameters parameters, Gazetteer gazetteer, LocalDate today) {
        LocalDate from = parameters.date("from", FoundItem.EARLIEST);
        LocalDate to = parameters.date("to", today);
        parameters.inOrder(from, to);
        ListRequest request = new ListRequest(
                from,
                to,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                parameters.list("category", code -> Category.LIST.find(code).map(Category::code)),
                team(parameters),
                states(parameters),
                parameters.list("flag", code -> Flag.LIST.find(code).map(Flag::code)),
                parameters.number("limit", MAX_LIMIT, DEFAULT_LIMIT),
                parameters.after(Bookmark::read, null));
        parameters.check();
        return request;
    }

    private static String team(Parameters parameters) {
        Optional<String> team = parameters.text("team");
        team.flatMap(name -> Text.problem(name, Report.MAX_TEAM_LENGTH))
                .ifPresent(problem -> parameters.refuse("team", "That is no name of a team."));
        return team.orElse(null);
    }

    private static List<String> states(Parameters parameters) {
        List<State> asked = parameters.list("state", ListRequest::state);
        return (asked.isEmpty() ? COUNTING : asked).stream().map(State::name).toList();
    }

    private static Optional<State> state(String published) {
        return OF_REPORTS.stream()
                .filter(state -> state.published().equals(published))
                .findFirst();
    }
}
