package org.mineaction.local.run;

import static org.mineaction.local.run.PortVariable.INGEST_MANAGEMENT_PORT;
import static org.mineaction.local.run.PortVariable.INGEST_PORT;
import static org.mineaction.local.run.PortVariable.KAFKA_PORT;
import static org.mineaction.local.run.PortVariable.REGISTRY_MANAGEMENT_PORT;
import static org.mineaction.local.run.PortVariable.REGISTRY_PORT;
import static org.mineaction.local.run.PortVariable.STATISTICS_MANAGEMENT_PORT;
import static org.mineaction.local.run.PortVariable.STATISTICS_PORT;

import org.mineaction.local.samples.PublishedFigures;

/** Where everything is to be found. */
final class Addresses {
    private Addresses() {}

    static void print(Ports ports, DataDirectory data) {
        String ingest = ports.of(INGEST_PORT, INGEST_MANAGEMENT_PORT).address();
        String statistics =
                ports.of(STATISTICS_PORT, STATISTICS_MANAGEMENT_PORT).address();
        String registry = ports.of(REGISTRY_PORT, REGISTRY_MANAGEMENT_PORT).address();
        Console.say("The dashboard  %s/?from=%s&to=%s", statistics, PublishedFigures.FROM, PublishedFigures.TO);
        Console.say("Report by hand %s/ingest/v1/form", ingest);
        Console.say("A token        deploy/local/token reporter --team TEAM (docs/access.md)");
        Console.say("Send reports   %s/ingest/v1/found-items (%s/q/swagger-ui)", ingest, ingest);
        Console.say("Ask for totals %s/statistics/v1/totals (%s/q/swagger-ui)", statistics, statistics);
        Console.say(
                "The bulletin   %s/statistics/v1/bulletin?from=%s&to=%s",
                statistics, PublishedFigures.FROM, PublishedFigures.TO);
        Console.say(
                "As they change %s/statistics/v1/live, and Kafka at localhost:%d", statistics, ports.of(KAFKA_PORT));
        Console.say("Casualties     %s/registry/v1/incidents (%s/q/swagger-ui)", registry, registry);
        Console.say(
                "Health         http://localhost:%d/q/health, http://localhost:%d/q/health and http://localhost:%d/q/health",
                ports.of(INGEST_MANAGEMENT_PORT),
                ports.of(STATISTICS_MANAGEMENT_PORT),
                ports.of(REGISTRY_MANAGEMENT_PORT));
        Console.say("Ctrl-C stops everything; the data stay in %s.", data);
    }
}
