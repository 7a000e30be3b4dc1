package org.mineaction.statistics.totals;

import java.util.Map;
import org.mineaction.contract.Outcome;

/**
 * A figure of people hurt by explosive ordnance.
 *
 * @param killed how many were killed
 * @param injured how many were injured
 * @param unknown of how many the outcome is not known, or is one that this version does not know
 * @param incidents in how many incidents
 */
public record CasualtySum(long killed, long injured, long unknown, long incidents) implements Figure<CasualtySum> {
    static final CasualtySum ZERO = new CasualtySum(0, 0, 0, 0);

    /** People of one outcome, apart from the incidents. */
    static CasualtySum people(String outcome, long count) {
        if (outcome.equals(Outcome.KILLED.code())) {
            return new CasualtySum(count, 0, 0, 0);
        }
        return outcome.equals(Outcome.INJURED.code())
                ? new CasualtySum(0, count, 0, 0)
                : new CasualtySum(0, 0, count, 0);
    }

    /** Incidents, apart from the people. */
    static CasualtySum incidents(long count) {
        return new CasualtySum(0, 0, 0, count);
    }

    @Override
    public CasualtySum plus(CasualtySum other) {
        return new CasualtySum(
                killed + other.killed, injured + other.injured, unknown + other.unknown, incidents + other.incidents);
    }

    @Override
    public void publish(Map<String, ? super Long> with) {
        with.put("killed", killed);
        with.put("injured", injured);
        with.put("unknown", unknown);
        with.put("incidents", incidents);
    }
}
