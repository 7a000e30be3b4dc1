package org.mineaction.registry;

import static org.mineaction.access.AccessRole.ANALYST;
import static org.mineaction.access.AccessRole.REGISTRAR;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mineaction.access.Route;
import org.mineaction.access.Routes;

/** Who may call what here: the registrar, and for figures, in which small cells are suppressed, the analyst as well. */
final class RegistryRoutes {
    private static final String INCIDENTS = "/registry/v1/incidents";
    private static final String INCIDENT = INCIDENTS + "/{incidentId}";
    private static final String DUPLICATES = "/registry/v1/duplicates";

    private RegistryRoutes() {}

    @Produces
    @Singleton
    static Routes routes() {
        List<Route> all = new ArrayList<>(Routes.OF_DOCUMENTS);
        all.addAll(List.of(
                Route.traced("POST", INCIDENTS, REGISTRAR),
                Route.reading(INCIDENTS, REGISTRAR),
                Route.traced("POST", INCIDENTS + "/searches", REGISTRAR),
                Route.traced("GET", INCIDENT, REGISTRAR),
                Route.traced("PUT", INCIDENT, REGISTRAR),
                Route.traced("POST", INCIDENT + "/withdrawal", REGISTRAR),
                Route.traced("GET", INCIDENT + "/history", REGISTRAR),
                Route.traced("POST", INCIDENT + "/casualties/{casualtyId}/erasure", REGISTRAR),
                Route.reading(DUPLICATES, REGISTRAR),
                Route.traced("POST", DUPLICATES + "/{duplicateId}/resolution", REGISTRAR),
                Route.reading("/registry/v1/summary", REGISTRAR, ANALYST)));
        return new Routes(all);
    }
}
