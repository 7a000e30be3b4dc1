package org.mineaction.access;

import java.util.List;
import java.util.Optional;

/**
 * Every way to call a service. What is not here does not exist for a caller, whatever answers behind it.
 *
 * @param all in no particular order, each address and method once
 */
public record Routes(List<Route> all) {
    /** The documents and pages about a service's calls, which every service has. */
    public static final List<Route> OF_DOCUMENTS = List.of(
            Route.open("GET", "/q/openapi"), Route.open("GET", "/q/swagger-ui"), Route.open("GET", "/q/swagger-ui/**"));

    public Routes {
        all = List.copyOf(all);
    }

    /** The routes with this address, whatever the method. */
    List<Route> at(String path) {
        List<String> segments = Template.taken(path);
        return all.stream().filter(route -> route.address().fits(segments)).toList();
    }

    static Optional<Route> of(List<Route> routes, String method) {
        String looked = method.equals("HEAD") ? "GET" : method;
        return routes.stream().filter(route -> route.method().equals(looked)).findFirst();
    }
}
