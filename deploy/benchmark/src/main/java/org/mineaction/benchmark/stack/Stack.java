package org.mineaction.benchmark.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineaction.benchmark.machine.ProcStat;
import org.mineaction.benchmark.report.Cpu;
import org.mineaction.local.FreePort;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.Part;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/**
 * A ledger of its own for one measurement, with the settings of {@code deploy/local/run} but a large PostgreSQL: empty,
 * durable, its data gone at the end. The services do not run until somebody starts them.
 *
 * @param data where everything is
 * @param kafka running
 * @param postgres running
 * @param ingest report-ingest
 * @param statistics statistics
 * @param registry casualty-registry
 */
public record Stack(
        Path data,
        LocalKafka kafka,
        LocalPostgres postgres,
        ServiceProcess ingest,
        ServiceProcess statistics,
        ServiceProcess registry)
        implements AutoCloseable {
    /** What the processor time of this JVM is called. */
    public static final String LOAD = "load";

    /** Starts Kafka and PostgreSQL on empty data. */
    public static Stack start(Path data) throws IOException {
        remove(data);
        LocalKafka kafka = LocalKafka.at(data.resolve("kafka"), FreePort.find());
        LocalPostgres postgres =
                LocalPostgres.at(data.resolve("postgres"), FreePort.find()).large();
        String broker = kafka.bootstrapServers();
        ServicePorts statisticsPorts = ServicePorts.free();
        Path logs = data.resolveSibling("log");
        Stack stack = new Stack(
                data,
                kafka,
                postgres,
                ServiceProcess.reportIngest(ServicePorts.free(), broker, statisticsPorts.address(), logs),
                ServiceProcess.statistics(statisticsPorts, broker, postgres, logs),
                ServiceProcess.casualtyRegistry(
                        ServicePorts.free(), broker, postgres, data.resolve("registry-keys"), logs));
        kafka.start();
        postgres.start();
        return stack;
    }

    /** Begins to measure. */
    public Stopwatch watch() {
        return new Stopwatch(this);
    }

    /** The processor time used so far by the parts that run, and by this JVM. */
    Cpu cpu() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (Part part : List.of(ingest, statistics, registry, kafka)) {
            if (part.isAlive()) {
                seconds.put(part.name(), ProcStat.alone(part.pid()));
            }
        }
        seconds.put(postgres.name(), ProcStat.family(postgres.pid()));
        seconds.put(LOAD, ProcStat.alone(ProcessHandle.current().pid()));
        return new Cpu(seconds);
    }

    @Override
    public void close() throws IOException {
        ingest.close();
        statistics.close();
        registry.close();
        kafka.close();
        postgres.close();
        remove(data);
    }

    private static void remove(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
