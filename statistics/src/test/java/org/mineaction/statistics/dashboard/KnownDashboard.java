package org.mineaction.statistics.dashboard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the code knows, for the test that compares it with the description. */
public final class KnownDashboard {
    public static final Set<String> PARAMETERS = View.PARAMETERS;
    public static final List<String> MEASURES =
            Stream.of(Measure.values()).map(Measure::toString).toList();

    private KnownDashboard() {}
}
