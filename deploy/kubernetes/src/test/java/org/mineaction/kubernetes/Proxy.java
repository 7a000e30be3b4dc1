package org.mineaction.kubernetes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

final class Proxy implements Check {
    private static final String FORWARDING = "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING";
    private static final String X_FORWARDED = "QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED";
    private static final String TRUSTED = "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES";
    /** As good as none named: Quarkus then believes whoever calls. */
    private static final Set<String> ANYBODY = Set.of("", "0.0.0.0/0", "::/0");

    @Override
    public Stream<String> complaints(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> of(workload.name(), workload.environment(manifests)));
    }

    private static Stream<String> of(String name, Map<String, String> environment) {
        Stream<String> alike = Stream.of(FORWARDING, X_FORWARDED)
                .filter(variable -> !"true".equals(environment.get(variable)))
                .map(variable -> "To " + name + " all calls are the proxy's, without " + variable);
        Stream<String> anybody = Stream.of(name + " takes anybody's word for where a call comes from")
                .filter(complaint -> ANYBODY.contains(environment.getOrDefault(TRUSTED, "")));
        return Stream.concat(alike, anybody);
    }
}
