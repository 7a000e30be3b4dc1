package org.mineaction.statistics.reports;

import java.util.Map;
import java.util.Set;

/** What the code knows, for the test that compares it with the description. */
public final class KnownListParameters {
    public static final Map<String, Set<String>> BY_PATH_OF_ONE = Map.of(
            "/statistics/v1/found-items/{reportId}", ReportResource.PARAMETERS_OF_ONE,
            "/statistics/v1/land-releases/{reportId}", ReportResource.PARAMETERS_OF_ONE,
            "/statistics/v1/minefield-maps/{reportId}", ReportResource.PARAMETERS_OF_ONE);
    public static final Map<String, Set<String>> BY_PATH = Map.of(
            "/statistics/v1/found-items", ListRequest.pageParameters(new PublicFoundItems()),
            "/statistics/v1/land-releases", ListRequest.pageParameters(new PublicLand()),
            "/statistics/v1/minefield-maps", ListRequest.pageParameters(new PublicMaps()),
            "/statistics/v1/found-items/export.{suffix}", ListRequest.exportParameters(new PublicFoundItems()),
            "/statistics/v1/land-releases/export.{suffix}", ListRequest.exportParameters(new PublicLand()),
            "/statistics/v1/minefield-maps/export.{suffix}", ListRequest.exportParameters(new PublicMaps()));

    private KnownListParameters() {}
}
