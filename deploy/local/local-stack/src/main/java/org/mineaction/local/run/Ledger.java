package org.mineaction.local.run;

import static org.mineaction.local.run.PortVariable.INGEST_MANAGEMENT_PORT;
import static org.mineaction.local.run.PortVariable.INGEST_PORT;
import static org.mineaction.local.run.PortVariable.KAFKA_PORT;
import static org.mineaction.local.run.PortVariable.POSTGRES_PORT;
import static org.mineaction.local.run.PortVariable.REGISTRY_MANAGEMENT_PORT;
import static org.mineaction.local.run.PortVariable.REGISTRY_PORT;
import static org.mineaction.local.run.PortVariable.STATISTICS_MANAGEMENT_PORT;
import static org.mineaction.local.run.PortVariable.STATISTICS_PORT;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.LocalTokens;
import org.mineaction.local.Part;
import org.mineaction.local.ServiceProcess;

/**
 * The parts of the ledger on this machine.
 *
 * @param stores what the services need to be there
 * @param services what users talk to
 */
record Ledger(List<Part> stores, List<? extends Part> services) {

    static Ledger of(Ports ports, DataDirectory data) {
        LocalKafka kafka = LocalKafka.at(data.of("kafka"), ports.of(KAFKA_PORT));
        LocalPostgres postgres = LocalPostgres.at(data.of("postgres"), ports.of(POSTGRES_PORT));
        String broker = kafka.bootstrapServers();
        var ingestPorts = ports.of(INGEST_PORT, INGEST_MANAGEMENT_PORT);
        var statisticsPorts = ports.of(STATISTICS_PORT, STATISTICS_MANAGEMENT_PORT);
        var registryPorts = ports.of(REGISTRY_PORT, REGISTRY_MANAGEMENT_PORT);
        Path logs = data.of("log");
        List<ServiceProcess> services = List.of(
                ServiceProcess.reportIngest(ingestPorts, broker, statisticsPorts.address(), logs),
                ServiceProcess.statistics(statisticsPorts, broker, postgres, logs)
                        .withFormOf(ingestPorts),
                ServiceProcess.casualtyRegistry(registryPorts, broker, postgres, data.of("registry-keys"), logs));
        LocalTokens tokens = data.tokens();
        services.forEach(service -> service.believing(tokens));
        return new Ledger(List.of(kafka, postgres), services);
    }

    List<Part> parts() {
        return Stream.concat(stores.stream(), services.stream()).toList();
    }
}
