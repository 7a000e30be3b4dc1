package org.mineaction.statistics.reports;

import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownListParameters {
    public static final Set<String> NAMES = ListRequest.PARAMETERS;

    private KnownListParameters() {}
}
