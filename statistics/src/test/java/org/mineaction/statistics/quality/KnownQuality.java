package org.mineaction.statistics.quality;

import java.util.List;
import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownQuality {
    public static final Set<String> PARAMETERS = QualityRequest.PARAMETERS;
    public static final Set<String> FILE_PARAMETERS = QualityRequest.FILE_PARAMETERS;
    public static final List<String> CONCERNS =
            Concern.ALL.stream().map(Concern::published).toList();

    private KnownQuality() {}
}
