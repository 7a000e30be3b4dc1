package org.mineaction.statistics.totals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownTotalsParameters {
    public static final Set<String> OF_TEAMS = TotalsRequest.TEAM_PARAMETERS;
    public static final Set<String> OF_CASUALTIES = TotalsRequest.CASUALTY_PARAMETERS;
    public static final Set<String> OF_TEAM_FILES = TotalsRequest.TEAM_FILE_PARAMETERS;
    public static final Set<String> OF_CASUALTY_FILES = TotalsRequest.CASUALTY_FILE_PARAMETERS;
    public static final Set<String> OF_MINEFIELDS = TotalsResource.MINEFIELD_PARAMETERS;
    public static final Set<String> OF_MINEFIELD_FILES = TotalsResource.MINEFIELD_FILE_PARAMETERS;
    public static final List<String> GROUPINGS_OF_TEAMS = published(Grouping.OF_TEAMS);
    public static final List<String> GROUPINGS_OF_CASUALTIES = published(Grouping.OF_CASUALTIES);

    private KnownTotalsParameters() {}

    private static List<String> published(List<Grouping> groupings) {
        return groupings.stream().map(Grouping::published).toList();
    }

    static Grouping grouping(String published) {
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.published().equals(published))
                .findFirst()
                .orElseThrow();
    }
}
