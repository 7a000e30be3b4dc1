package org.mineaction.statistics.consume;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.Consumed;
import org.mineaction.statistics.merge.ReportTable;
import org.mineaction.traces.Traces;

/** A consumer that runs in a thread until the test is over, as in the service. */
public final class RunningConsumer implements AutoCloseable {
    static final int BATCH = 2_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerLoop loop;
    private final Thread thread;

    RunningConsumer(Map<String, Object> broker, String group, TestDatabase testDatabase, ReportTable<?> table) {
        this(broker, group, testDatabase, Intake.byTopic(testDatabase.database(), List.of(table), Traces.NONE));
    }

    RunningConsumer(
            Map<String, Object> broker, String group, TestDatabase testDatabase, Map<String, Intake<?>> intakes) {
        Database database = testDatabase.database();
        KafkaConnections connections = new KafkaConnections(broker, group, BATCH);
        loop = new ConsumerLoop(() -> new ConsumerSession(
                connections,
                new Consumed(database),
                new PartitionMerger(
                        intakes, new DeadLetters(connections::producer), new ConsumptionMetrics(registry))));
        thread = new Thread(loop, "consumer-under-test");
        thread.start();
    }

    Progress progress() {
        return loop.progress();
    }

    /** The sum of a counter over all its tags. */
    double counted(String name) {
        return registry.find(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** The most records that were merged at once. */
    double largestBatch() {
        return registry.find(ConsumptionMetrics.BATCH_SIZE).summaries().stream()
                .mapToDouble(summary -> summary.max())
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
