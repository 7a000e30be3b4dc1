package org.mineaction.endtoend.fire;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mineaction.local.DelayingProxy;
import org.mineaction.local.FreePort;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.Part;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/** The packaged services, which reach Kafka and PostgreSQL by way of proxies; and what may be done to all of these. */
final class Surroundings implements AutoCloseable {
    /** For the clock agent, and for a quick start: services start all the time here. */
    private static final String JAVA_OPTIONS_VARIABLE = "JDK_JAVA_OPTIONS";

    private static final String JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final DelayingProxy wayToKafka = DelayingProxy.to(FreePort.find());
    private final LocalKafka kafka = LocalKafka.startTemporary(wayToKafka);
    private final LocalPostgres postgres = LocalPostgres.startTemporary();
    private final DelayingProxy wayToPostgres = DelayingProxy.to(postgres.port());
    private final ServiceProcess ingest;
    private final ServiceProcess first;
    private final ServiceProcess second;
    private final Backup backup = new Backup(postgres);
    private final DirectRecords records = new DirectRecords(kafka.bootstrapServers());
    private volatile List<ServiceProcess> instances;

    private Surroundings() throws IOException {
        first = statistics("first");
        second = statistics("second");
        instances = List.of(first);
        ingest = setClockRight(ServiceProcess.reportIngest(
                ServicePorts.free(), brokers(), first.ports().address(), logs("ingest")));
    }

    /** All of it, with one instance of statistics. */
    static Surroundings start() throws IOException {
        Surroundings surroundings = new Surroundings();
        surroundings.first.start();
        surroundings.ingest.start();
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

    /** From now on so many instances of statistics run, 1 or 2. */
    void scale(int count) {
        if (count > instances.size()) {
            second.start();
            instances = List.of(first, second);
        } else if (count < instances.size()) {
            instances = List.of(first);
            second.stop();
        }
    }

    LocalKafka kafka() {
        return kafka;
    }

    LocalPostgres postgres() {
        return postgres;
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

    List<ServiceProcess> services() {
        return Stream.concat(Stream.of(ingest), instances.stream()).toList();
    }

    List<Part> parts() {
        return Stream.concat(Stream.of(kafka, postgres), services().stream()).toList();
    }

    Backup backup() {
        return backup;
    }

    DirectRecords records() {
        return records;
    }

    @Override
    public void close() {
        records.close();
        services().forEach(Part::close);
        kafka.close();
        postgres.close();
        wayToKafka.close();
        wayToPostgres.close();
    }
}
