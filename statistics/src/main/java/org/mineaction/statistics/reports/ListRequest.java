package org.mineaction.statistics.reports;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.contract.Text;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.merge.State;

/**
 * Which reports are asked for. Of each list of codes, empty means all.
 *
 * @param from first day they may be listed under
 * @param to last day
 * @param districts codes
 * @param team whose reports; null for everybody's
 * @param states names of {@link State}
 * @param flags codes, of which a report has at least one
 * @param ofItsKind the conditions of parameters that only their kind has
 * @param limit how many on a page
 * @param after where the page begins; null for the first one
 */
record ListRequest(
        LocalDate from,
        LocalDate to,
        List<String> districts,
        String team,
        List<String> states,
        List<String> flags,
        Conditions ofItsKind,
        int limit,
        Bookmark after) {
    private static final Set<String> OF_EVERY_KIND =
            Set.of("from", "to", "district", "team", "state", "flag", "limit", "after");
    static final int MAX_LIMIT = 1000;

    private static final int DEFAULT_LIMIT = 100;
    private static final List<State> COUNTING = List.of(State.COUNTED, State.CONFLICTING);
    private static final List<State> OF_REPORTS =
            List.of(State.COUNTED, State.CONFLICTING, State.WITHDRAWN, State.REFUSED);

    ListRequest {
        districts = List.copyOf(districts);
        states = List.copyOf(states);
        flags = List.copyOf(flags);
    }

    /** The query parameters there are for reports of a kind. */
    static Set<String> parameters(PublicKind<?> kind) {
        return Stream.concat(OF_EVERY_KIND.stream(), kind.parameters().stream()).collect(toUnmodifiableSet());
    }

    static ListRequest read(PublicKind<?> kind, Parameters parameters, Gazetteer gazetteer, LocalDate today) {
        LocalDate from = parameters.date("from", FoundItem.EARLIEST);
        LocalDate to = parameters.date("to", today);
        parameters.inOrder(from, to);
        ListRequest request = new ListRequest(
                from,
                to,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                team(parameters),
                states(parameters),
                parameters.list("flag", code -> Flag.LIST.find(code).map(Flag::code)),
                kind.conditions(parameters),
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
