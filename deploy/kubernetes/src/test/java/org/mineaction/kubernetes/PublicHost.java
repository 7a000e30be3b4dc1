package org.mineaction.kubernetes;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

final class PublicHost implements Check {
    private static final String VARIABLE = "LEDGER_PUBLIC_ADDRESS";

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return Stream.concat(
                manifests.of("Ingress").flatMap(ingress -> hosts(ingress, manifests)),
                manifests.of("Ingress").flatMap(ingress -> backends(ingress, manifests)));
    }

    private static Stream<String> hosts(Resource ingress, Manifests manifests) {
        String host = manifests
                .workloads()
                .flatMap(workload ->
                        Optional.ofNullable(workload.environment(manifests).get(VARIABLE)).stream())
                .findAny()
                .map(address -> URI.create(address).getHost())
                .orElse("nowhere");
        return Stream.concat(
                        ingress.each("/spec/rules")
                                .map(rule -> rule.path("host").asText()),
                        ingress.each("/spec/tls").flatMap(tls -> Resource.elements(tls.path("hosts"))
                                .map(each -> each.asText())))
                .filter(each -> !each.equals(host))
                .map(each -> ingress + " serves " + each + " while links lead to " + host);
    }

    /** Services that the public reaches. */
    static Stream<String> services(Manifests manifests) {
        return manifests.of("Ingress").flatMap(PublicHost::services);
    }

    private static Stream<String> services(Resource ingress) {
        return ingress.each("/spec/rules")
                .flatMap(rule -> Resource.elements(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service/name").asText());
    }

    private static Stream<String> backends(Resource ingress, Manifests manifests) {
        return services(ingress)
                .filter(service -> manifests.find("Service", service).isEmpty())
                .map(service -> ingress + " leads to a Service that is not there: " + service);
    }
}
