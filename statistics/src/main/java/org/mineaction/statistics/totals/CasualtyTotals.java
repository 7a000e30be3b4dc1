package org.mineaction.statistics.totals;

import java.util.List;
import org.mineaction.statistics.merge.CasualtyCode;

/**
 * Totals of casualties. Rows come by outcome and status, by either and by neither; people are taken from those that are as
 * fine as the answer needs, incidents from those that are as fine as its groups.
 */
final class CasualtyTotals extends Totals<CasualtySum> {
    private final boolean byOutcome;
    private final boolean byStatus;

    CasualtyTotals(TotalsRequest request) {
        super(request, CasualtySum.ZERO);
        byOutcome = request.groupBy().contains(Grouping.OUTCOME);
        byStatus = request.groupBy().contains(Grouping.PERSON_STATUS);
    }

    @Override
    boolean isToldByCodeAndGroup() {
        return true;
    }

    @Override
    void add(List<String> group, String row, long people, long incidents) {
        CasualtyCode code = CasualtyCode.of(row);
        if (code.isOfOneOutcome() && code.isOfOneStatus() == byStatus) {
            CasualtySum hurt = CasualtySum.people(code.outcome(), people);
            addToTotal(hurt);
            addToGroup(group, hurt);
        }
        if (code.isOfOneOutcome() == byOutcome && code.isOfOneStatus() == byStatus) {
            addToGroup(group, CasualtySum.incidents(incidents));
        }
        if (!code.isOfOneOutcome() && !code.isOfOneStatus()) {
            addToTotal(CasualtySum.incidents(incidents));
        }
    }
}
