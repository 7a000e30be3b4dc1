package org.mineaction.statistics.totals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownTotalsParameters {
    public static final Set<String> NAMES = TotalsRequest.PARAMETERS;
    public static final List<String> GROUPINGS =
            Arrays.stream(Grouping.values()).map(Grouping::published).toList();

    private KnownTotalsParameters() {}
}
