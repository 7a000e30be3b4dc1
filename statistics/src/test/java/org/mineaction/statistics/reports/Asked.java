package org.mineaction.statistics.reports;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.mineaction.contract.Flag;
import org.mineaction.contract.Location;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.merge.State;

/** What is asked for; of each list, empty means all. Without an instant, it is what is known now. */
record Asked(
        Period period,
        List<String> districts,
        List<String> codes,
        String team,
        Box box,
        List<String> flags,
        List<State> states,
        Instant asOf) {
    boolean has(FilteredReport one) {
        return !one.listedOn().isBefore(period.from())
                && !one.listedOn().isAfter(period.to())
                && (districts.isEmpty() || one.districts().stream().anyMatch(districts::contains))
                && (codes.isEmpty() || codes.contains(one.code()))
                && (team == null || team.equals(one.draft().team()))
                && (flags.isEmpty()
                        || one.draft().flags().stream().map(Flag::code).anyMatch(flags::contains))
                && speaks(one)
                && (box == null || isInTheBox(one));
    }

    /** What has been replaced since counted then, whatever states are asked for. */
    private boolean speaks(FilteredReport one) {
        return one.isReplaced()
                ? asOf != null && one.spokeAt(asOf)
                : (asOf == null || one.spokeAt(asOf)) && states.contains(one.state());
    }

    private boolean isInTheBox(FilteredReport one) {
        Location place = one.shown();
        return place != null
                && (one.state() == State.COUNTED || !one.mayBeHidden())
                && box.west() <= place.longitude()
                && place.longitude() <= box.east()
                && box.south() <= place.latitude()
                && place.latitude() <= box.north();
    }

    Conditions boxed(Conditions conditions, Function<Box, Conditions> within) {
        return box == null ? conditions : conditions.and(within.apply(box));
    }

    ListRequest request(Conditions ofItsKind, int limit) {
        List<String> names = states.stream().map(State::name).toList();
        return new ListRequest(period, districts, team, names, flags, asOf, ofItsKind, limit, null);
    }
}
