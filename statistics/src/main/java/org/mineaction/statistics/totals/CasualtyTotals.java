package org.mineaction.statistics.totals;

import java.util.List;
import org.mineaction.statistics.merge.CasualtyCode;

/**
 * Totals of casualties. Rows come by outcome and status, by either and by neither; people are taken from those that are as
 * fine as the answer needs, incidents from those that are as fine as its groups.
 */
public final class CasualtyTotals extends Totals<CasualtySum> {
    private final boolean byOutcome;
    private final boolean byStatus;

    /** Totals that are still empty. */
    public CasualtyTotals(TotalsRequest request) {
        super(request, CasualtySum.ZERO, CasualtySum.ZERO);
        byOutcome = request.groupBy().contains(Grouping.OUTCOME);
        byStatus = request.groupBy().contains(Grouping.PERSON_STATUS);
    }

    @Override
    void add(Counted counted) {
        CasualtyCode code = CasualtyCode.of(counted.code());
        if (code.isOfOneOutcome() && !code.isOfOneStatus()) {
            addToTotal(CasualtySum.people(code.outcome(), counted.amount()));
        }
        if (!code.isOfOneOutcome() && !code.isOfOneStatus()) {
            addToTotal(CasualtySum.incidents(counted.reports()));
        }
    }

    @Override
    void addToGroup(List<String> group, Counted counted) {
        CasualtyCode code = CasualtyCode.of(counted.code());
        if (code.isOfOneOutcome() && code.isOfOneStatus() == byStatus) {
            addToGroup(group, CasualtySum.people(code.outcome(), counted.amount()));
        }
        if (code.isOfOneOutcome() == byOutcome && code.isOfOneStatus() == byStatus) {
            addToGroup(group, CasualtySum.incidents(counted.reports()));
        }
    }
}
