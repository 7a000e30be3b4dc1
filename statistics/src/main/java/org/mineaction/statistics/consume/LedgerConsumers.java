package org.mineaction.statistics.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.LedgerConfig;
import org.mineaction.statistics.Schema;
import org.mineaction.statistics.merge.CasualtyTable;
import org.mineaction.statistics.merge.Consumed;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.MinefieldMapTable;
import org.mineaction.statistics.merge.ReportTable;
import org.mineaction.traces.Traces;

/** The consumers of this instance, from its start to its end. Neither Kafka nor the database need be there at the start. */
@Singleton
public final class LedgerConsumers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<ReportTable<?>> TABLES =
            List.of(new FoundItemTable(), new LandReleaseTable(), new MinefieldMapTable(), new CasualtyTable());

    private final Database database;
    private final Schema schema;
    private final KafkaConnections kafka;
    private final ConsumptionMetrics metrics;
    private final Map<String, Intake<?>> intakes;
    private final int count;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    public LedgerConsumers(
            Database database,
            Schema schema,
            LedgerConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry registry,
            Traces traces) {
        this.database = database;
        this.schema = schema;
        this.kafka = new KafkaConnections(broker, group(config), config.batch());
        this.metrics = new ConsumptionMetrics(registry);
        this.intakes = Intake.byTopic(database, TABLES, traces);
        this.count = config.consumers();
    }

    /** Who builds anew reads all partitions itself. */
    private static String group(LedgerConfig config) {
        return config.rebuild() ? config.group() + "-rebuild" : config.group();
    }

    void start(@Observes StartupEvent event) {
        intakes.values().forEach(intake -> metrics.prepare(intake.kind().name()));
        metrics.watch(ConsumptionMetrics.LAG, this, consumers -> consumers.lag());
        metrics.watch(ConsumptionMetrics.STOPPED, this, consumers -> consumers
                .stopped()
                .size());
        for (int i = 1; i <= count; i++) {
            ConsumerLoop loop = new ConsumerLoop(this::session);
            loops.add(loop);
            Thread thread = new Thread(schema.whenCurrent(loop), "ledger-consumer-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private ConsumerSession session() {
        PartitionMerger merger = new PartitionMerger(intakes, new DeadLetters(kafka::producer), metrics);
        return new ConsumerSession(kafka, new Consumed(database), merger);
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(ConsumerLoop::stop);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        threads.forEach(thread -> join(thread, deadline));
    }

    private static void join(Thread thread, long deadline) {
        try {
            // 0 would mean for ever.
            thread.join(
                    Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Records in this instance's partitions that are not merged yet, as far as it knows. */
    public double lag() {
        return loops.stream().mapToDouble(loop -> loop.progress().lag()).sum();
    }

    /** Partitions that cannot go on because their offset is outside the log. */
    public List<TopicPartition> stopped() {
        return loops.stream()
                .flatMap(loop -> loop.progress().stopped().stream())
                .toList();
    }

    /** Whether all consumers run, be it in vain; one that does not has met an error that nothing here expects. */
    public boolean areAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }
}
