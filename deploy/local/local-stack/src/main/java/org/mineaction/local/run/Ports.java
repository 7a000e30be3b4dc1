package org.mineaction.local.run;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mineaction.local.FreePort;
import org.mineaction.local.ServicePorts;

/** The ports of this run, all different. */
final class Ports {
    private static final int HIGHEST = 65_535;

    private final Map<PortVariable, Integer> chosen = new EnumMap<>(PortVariable.class);

    private Ports() {}

    /**
     * Reads the ports from the environment.
     *
     * @throws RunFailure naming the variable that is not a port, or two that are the same
     */
    static Ports from(Map<String, String> environment) {
        Ports ports = new Ports();
        Map<Integer, PortVariable> taken = new HashMap<>();
        for (PortVariable variable : PortVariable.values()) {
            String text = environment.getOrDefault(variable.name(), "");
            int port = text.isBlank() ? variable.standard() : parse(variable, text.strip());
            PortVariable other = taken.putIfAbsent(port, variable);
            if (other != null) {
                throw new RunFailure(other + " and " + variable + " are both " + port + "; they must differ.");
            }
            ports.chosen.put(variable, port);
        }
        return ports;
    }

    private static int parse(PortVariable variable, String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST) {
            return Integer.parseInt(text);
        }
        throw new RunFailure(variable + " is not a port: " + text + "; choose a number from 1 to " + HIGHEST + ".");
    }

    /**
     * Looks at every port before anything is started.
     *
     * @throws RunFailure naming the first port that cannot be had, and its variable
     */
    void requireFree() {
        chosen.forEach((variable, port) -> {
            if (!FreePort.isFree(port)) {
                throw new RunFailure(
                        "Port " + port + " is in use; choose another one with " + variable + "=… deploy/local/run");
            }
        });
    }

    int of(PortVariable variable) {
        return chosen.get(variable);
    }

    ServicePorts of(PortVariable http, PortVariable management) {
        return new ServicePorts(of(http), of(management));
    }
}
