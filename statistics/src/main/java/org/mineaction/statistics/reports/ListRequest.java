package org.mineaction.statistics.reports;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mineaction.contract.District;
import org.mineaction.contract.Flag;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Gazetteer;
import org.mineaction.http.Bookmark;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.AsOf;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Language;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.TeamName;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.merge.State;

/**
 * Which reports are asked for. Of each list of codes, empty means all.
 *
 * @param period of days they may be listed under
 * @param districts codes
 * @param team whose reports; null for everybody's
 * @param states names of {@link State}
 * @param flags codes, of which a report has at least one
 * @param asOf as it was known at this instant; null for what is known now
 * @param ofItsKind the conditions of parameters that only their kind has
 * @param limit how many on a page
 * @param after where the page begins; null for the first one
 */
record ListRequest(
        Period period,
        List<String> districts,
        String team,
        List<String> states,
        List<String> flags,
        Instant asOf,
        Conditions ofItsKind,
        int limit,
        Bookmark after) {
    private static final Set<String> OF_EVERY_KIND =
            Set.of("from", "to", "district", "team", "state", "flag", "asOf", "limit", "after");
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

    /** The query parameters there are for a page of reports of a kind. */
    static Set<String> pageParameters(PublicKind<?> kind) {
        return Stream.concat(parameters(kind), Stream.of(Language.PARAMETER)).collect(toUnmodifiableSet());
    }

    /** Those there are for a file of them all. */
    static Set<String> exportParameters(PublicKind<?> kind) {
        return ExportFormat.parametersWith(parameters(kind).collect(toUnmodifiableSet()));
    }

    private static Stream<String> parameters(PublicKind<?> kind) {
        return Stream.concat(OF_EVERY_KIND.stream(), kind.parameters().stream());
    }

    /** The same from another place on. */
    ListRequest after(Bookmark place) {
        return new ListRequest(period, districts, team, states, flags, asOf, ofItsKind, limit, place);
    }

    /** The same in the largest pages there are. */
    ListRequest inLargePages() {
        return new ListRequest(period, districts, team, states, flags, asOf, ofItsKind, MAX_LIMIT, after);
    }

    static ListRequest read(PublicKind<?> kind, Parameters parameters, Gazetteer gazetteer, Instant now) {
        Instant asOf = AsOf.read(parameters, now);
        if (asOf != null && parameters.text("state").isPresent()) {
            parameters.refuse("state", "As of an instant, there are the reports that counted then.");
        }
        ListRequest request = new ListRequest(
                Period.read(parameters, FoundItem.EARLIEST, now),
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                TeamName.read(parameters),
                states(parameters),
                parameters.list("flag", code -> Flag.LIST.find(code).map(Flag::code)),
                asOf,
                kind.conditions(parameters),
                parameters.number("limit", MAX_LIMIT, DEFAULT_LIMIT),
                parameters.after(Bookmark::read, null));
        parameters.check();
        return request;
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
