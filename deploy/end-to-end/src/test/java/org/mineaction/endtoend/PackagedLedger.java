package org.mineaction.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.ServicePorts;
import org.mineaction.local.ServiceProcess;

/** The packaged services on a Kafka and a PostgreSQL of their own. */
final class PackagedLedger implements AutoCloseable {
    final LocalKafka kafka;
    final LocalPostgres postgres;
    final ServiceProcess ingest;
    final ServiceProcess statistics;
    final Calls calls;

    private PackagedLedger(LocalKafka kafka, LocalPostgres postgres) throws IOException {
        this.kafka = kafka;
        this.postgres = postgres;
        Path logs = Files.createDirectories(Path.of("target/logs"));
        ServicePorts statisticsPorts = ServicePorts.free();
        this.statistics = ServiceProcess.statistics(statisticsPorts, kafka.bootstrapServers(), postgres, logs);
        this.ingest = ServiceProcess.reportIngest(
                ServicePorts.free(), kafka.bootstrapServers(), statisticsPorts.address(), logs);
        this.calls = new Calls(ingest.ports().address(), statisticsPorts.address());
    }

    static PackagedLedger start() throws IOException {
        PackagedLedger ledger = new PackagedLedger(LocalKafka.startTemporary(), LocalPostgres.startTemporary());
        ledger.statistics.start();
        ledger.ingest.start();
        return ledger;
    }

    @Override
    public void close() {
        ingest.close();
        statistics.close();
        kafka.close();
        postgres.close();
    }
}
