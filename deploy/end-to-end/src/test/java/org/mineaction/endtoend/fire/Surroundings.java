package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mineaction.local.DelayingProxy;
import org.mineaction.local.FreePort;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.Part;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/**
 * The packaged services, which reach Kafka and PostgreSQL by way of proxies; and what may be done to all of these. The
 * registry has a PostgreSQL of its own: statistics can be put back to an older copy and reads again what it lacks, while the
 * registry would have lost what it alone has.
 */
final class Surroundings implements AutoCloseable {
    /** For the clock agent, and for a quick start: services start all the time here. */
    private static final String JAVA_OPTIONS_VARIABLE = "JDK_JAVA_OPTIONS";

    private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final DelayingProxy wayToKafka = DelayingProxy.to(FreePort.find());
    private final LocalKafka kafka = LocalKafka.startTemporary(wayToKafka);
    private final LocalPostgres postgres = LocalPostgres.startTemporary();
    private final DelayingProxy wayToPostgres = DelayingProxy.to(postgres.port());
    private final LocalPostgres registryPostgres = LocalPostgres.startTemporary();
    private final DelayingProxy wayToRegistryPostgres = DelayingProxy.to(registryPostgres.port());
    private final ServiceProcess ingest;
    private final ServiceProcess first;
    private final ServiceProcess second;
    private final ServiceProcess firstRegistry;
    private final ServiceProcess secondRegistry;
    private final Backup backup = new Backup(postgres);
    private final DirectRecords records = new DirectRecords(kafka.bootstrapServers());
    private final Set<Revision> sent = ConcurrentHashMap.newKeySet();
    private volatile List<ServiceProcess> instances;
    private volatile List<ServiceProcess> registries;

    private Surroundings() throws IOException {
        first = statistics("first");
        second = statistics("second");
        instances = List.of(first);
        firstRegistry = registry("first-registry");
        secondRegistry = registry("second-registry");
        registries = List.of(firstRegistry);
        ingest = setClockRight(ServiceProcess.reportIngest(
                ServicePorts.free(), brokers(), first.ports().address(), logs("ingest")));
    }

    /** All of it, with one instance of statistics and of the registry. */
    static Surroundings start() throws IOException {
        Surroundings surroundings = new Surroundings();
        surroundings.first.start();
        surroundings.ingest.start();
        surroundings.firstRegistry.start();
        return surroundings;
    }

    private String brokers() {
        return "127.0.0.1:" + wayToKafka.port();
    }

    private ServiceProcess statistics(String name) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + wayToPostgres.port() + "/statistics";
        return setClockRight(ServiceProcess.statistics(ServicePorts.free(), brokers(), postgres, logs(name))
                .with("QUARKUS_DATASOURCE_JDBC_URL", url));
    }

    private ServiceProcess registry(String name) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + wayToRegistryPostgres.port() + "/registry";
        Path keys = Path.of("target/fire/registry-keys");
        return setClockRight(
                ServiceProcess.casualtyRegistry(ServicePorts.free(), brokers(), registryPostgres, keys, logs(name))
                        .with("QUARKUS_DATASOURCE_JDBC_URL", url));
    }

    private static Path logs(String name) throws IOException {
        Path directory = Files.createDirectories(Path.of("target/fire").resolve(name));
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(directory)) {
            for (Path log : earlier) {
                Files.delete(log);
            }
        }
        return directory;
    }

    /** From its next start on, the clock of a service is this far ahead. */
    static void shiftClock(ServiceProcess service, Duration ahead) throws IOException {
        service.with(
                JAVA_OPTIONS_VARIABLE,
                JAVA_OPTIONS + " " + ClockAgentJar.write().option(ahead));
    }

    /** From its next start on, the clock of a service is right. */
    static ServiceProcess setClockRight(ServiceProcess service) {
        return service.with(JAVA_OPTIONS_VARIABLE, JAVA_OPTIONS);
    }

    /** Starting one that has died by itself would hide that. */
    static void requireAlive(Part part) {
        if (!part.isAlive()) {
            throw new IllegalStateException(part.name() + " has died by itself");
        }
    }

    /** From now on so many instances of statistics and of the registry run, 1 or 2. */
    void scale(int count) {
        if (count > instances.size()) {
            second.start();
            instances = List.of(first, second);
            secondRegistry.start();
            registries = List.of(firstRegistry, secondRegistry);
        } else if (count < instances.size()) {
            requireAlive(second);
            requireAlive(secondRegistry);
            instances = List.of(first);
            second.stop();
            registries = List.of(firstRegistry);
            secondRegistry.stop();
        }
    }

    LocalKafka kafka() {
        return kafka;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalPostgres registryPostgres() {
        return registryPostgres;
    }

    DelayingProxy wayToRegistryPostgres() {
        return wayToRegistryPostgres;
    }

    DelayingProxy wayToKafka() {
        return wayToKafka;
    }

    DelayingProxy wayToPostgres() {
        return wayToPostgres;
    }

    ServiceProcess ingest() {
        return ingest;
    }

    /** The instances of statistics that should run. */
    List<ServiceProcess> statistics() {
        return instances;
    }

    /** One of these. */
    ServiceProcess someStatistics(Random random) {
        return instances.get(random.nextInt(instances.size()));
    }

    /** The instances of the registry that should run. */
    List<ServiceProcess> registries() {
        return registries;
    }

    /** One of these. */
    ServiceProcess someRegistry(Random random) {
        List<ServiceProcess> all = registries;
        return all.get(random.nextInt(all.size()));
    }

    List<ServiceProcess> services() {
        return Stream.of(List.of(ingest), instances, registries)
                .flatMap(List::stream)
                .toList();
    }

    List<Part> parts() {
        return Stream.concat(Stream.of(kafka, postgres, registryPostgres), services().stream())
                .toList();
    }

    Backup backup() {
        return backup;
    }

    DirectRecords records() {
        return records;
    }

    /** Every revision of a report that may come into its topic; whoever sends or writes one adds it here before. */
    Set<Revision> sent() {
        return sent;
    }

    @Override
    public void close() {
        records.close();
        services().forEach(Part::close);
        kafka.close();
        postgres.close();
        registryPostgres.close();
        wayToRegistryPostgres.close();
        wayToKafka.close();
        wayToPostgres.close();
    }
}
