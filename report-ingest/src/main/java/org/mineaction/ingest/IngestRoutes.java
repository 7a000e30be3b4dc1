package org.mineaction.ingest;

import static org.mineaction.access.AccessRole.EDITOR;
import static org.mineaction.access.AccessRole.REPORTER;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.access.Route;
import org.mineaction.access.Routes;

/** Who may call what here. */
final class IngestRoutes {
    private static final List<String> REPORTS =
            List.of(FoundItemResource.PATH, LandReleaseResource.PATH, MinefieldMapResource.PATH);

    private IngestRoutes() {}

    @Produces
    @Singleton
    static Routes routes() {
        List<Route> all = new ArrayList<>(Routes.OF_DOCUMENTS);
        all.add(Route.open("GET", "/ingest/v1/form"));
        all.add(Route.open("GET", "/ingest/v1/form/{hash}/{file}"));
        REPORTS.forEach(path -> all.addAll(List.of(
                sending("POST", path),
                sending("POST", path + "/batch"),
                sending("PUT", path + "/{reportId}"),
                sending("POST", path + "/{reportId}/withdrawal"))));
        return new Routes(all);
    }

    private static Route sending(String method, String path) {
        return Route.traced(method, path, REPORTER, EDITOR);
    }
}
