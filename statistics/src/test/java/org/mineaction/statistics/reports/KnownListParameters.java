package org.mineaction.statistics.reports;

import java.util.Map;
import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownListParameters {
    public static final Map<String, Set<String>> BY_PATH = Map.of(
            "/statistics/v1/found-items", ListRequest.parameters(new PublicFoundItems()),
            "/statistics/v1/land-releases", ListRequest.parameters(new PublicLand()),
            "/statistics/v1/minefield-maps", ListRequest.parameters(new PublicMaps()),
            "/statistics/v1/found-items/export.{suffix}", ListRequest.exportParameters(new PublicFoundItems()),
            "/statistics/v1/land-releases/export.{suffix}", ListRequest.exportParameters(new PublicLand()),
            "/statistics/v1/minefield-maps/export.{suffix}", ListRequest.exportParameters(new PublicMaps()));

    private KnownListParameters() {}
}
