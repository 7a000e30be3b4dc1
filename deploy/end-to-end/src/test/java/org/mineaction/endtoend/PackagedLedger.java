package org.mineaction.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.Part;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/** The packaged services on a Kafka and a PostgreSQL of their own. */
public final class PackagedLedger implements AutoCloseable {
    private static PackagedLedger shared;

    /** Its broker. */
    public final LocalKafka kafka;
    /** Its database server. */
    public final LocalPostgres postgres;
    /** Where teams send their reports. */
    public final ServiceProcess ingest;
    /** Where the figures are asked for. */
    public final ServiceProcess statistics;
    /** Where incidents are entered. */
    public final ServiceProcess registry;
    /** What users ask these. */
    public final Calls calls;

    private final ServicePorts ingestPorts = ServicePorts.free();
    private final Path keys = Path.of("target/registry-keys");

    private PackagedLedger(LocalKafka kafka, LocalPostgres postgres) throws IOException {
        this.kafka = kafka;
        this.postgres = postgres;
        Path logs = Files.createDirectories(Path.of("target/logs"));
        ServicePorts statisticsPorts = ServicePorts.free();
        this.statistics = statistics(statisticsPorts, logs);
        this.ingest = ingest(ingestPorts, statisticsPorts, logs);
        this.registry = registry(logs);
        this.calls = new Calls(
                ingest.ports().address(),
                statisticsPorts.address(),
                registry.ports().address());
    }

    /** One that nobody else uses, ready; to be closed. */
    public static PackagedLedger start() throws IOException {
        return start(Map.of());
    }

    /** The same with more in the environment of every service. */
    static PackagedLedger start(Map<String, String> environment) throws IOException {
        return start(LocalKafka.startTemporary(), service -> environment);
    }

    /** The same on a broker of one's own, which goes with it, with more in the environment of each service by its name. */
    static PackagedLedger start(LocalKafka kafka, Function<String, Map<String, String>> environment)
            throws IOException {
        PackagedLedger ledger = new PackagedLedger(kafka, LocalPostgres.startTemporary());
        ledger.services().forEach(service -> environment.apply(service.name()).forEach(service::with));
        ledger.services().forEach(Part::start);
        return ledger;
    }

    /** One for all tests that leave it running and look at days of their own; it ends with the JVM. */
    static synchronized PackagedLedger shared() throws IOException {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "shared ledger"));
        }
        return shared;
    }

    /** One more report-ingest on the same topics; it does not run yet. */
    ServiceProcess anotherIngest() throws IOException {
        return ingest(ServicePorts.free(), statistics.ports(), Files.createDirectories(Path.of("target/logs/another")));
    }

    /** One more registry on the same database, with the same keys; it does not run yet. */
    ServiceProcess anotherRegistry() throws IOException {
        return registry(Files.createDirectories(Path.of("target/logs/another")));
    }

    /** One more statistics on the same database and topics; it does not run yet. */
    ServiceProcess anotherStatistics() throws IOException {
        return statistics(ServicePorts.free(), Files.createDirectories(Path.of("target/logs/another")));
    }

    private ServiceProcess ingest(ServicePorts ports, ServicePorts statistics, Path logs) {
        return ServiceProcess.reportIngest(ports, kafka.bootstrapServers(), statistics.address(), logs);
    }

    private ServiceProcess statistics(ServicePorts ports, Path logs) {
        return ServiceProcess.statistics(ports, kafka.bootstrapServers(), postgres, logs)
                .withFormOf(ingestPorts);
    }

    private ServiceProcess registry(Path logs) {
        return ServiceProcess.casualtyRegistry(ServicePorts.free(), kafka.bootstrapServers(), postgres, keys, logs);
    }

    /** The services. */
    List<ServiceProcess> services() {
        return List.of(statistics, ingest, registry);
    }

    @Override
    public void close() {
        services().forEach(Part::close);
        kafka.close();
        postgres.close();
    }
}
