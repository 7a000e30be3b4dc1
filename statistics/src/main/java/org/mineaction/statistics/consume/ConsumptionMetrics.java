package org.mineaction.statistics.consume;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mineaction.contract.DeadLetter;
import org.mineaction.statistics.merge.Merged;
import org.mineaction.statistics.merge.Merged.Outcome;

/** What can be watched of the consumption. The names end up in Prometheus with underscores for dots. */
final class ConsumptionMetrics {
    static final String DEAD_LETTERED = "ledger.reports.dead.lettered";
    static final String BATCH_SIZE = "ledger.merge.batch.size";
    static final String SECONDS = "ledger.merge";
    static final String FAILURES = "ledger.merge.failures";
    static final String LAG = "ledger.consumer.lag";
    static final String STOPPED = "ledger.partitions.stopped";

    private static final String KIND = "kind";
    private static final String REASON = "reason";

    private final MeterRegistry registry;

    ConsumptionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Makes the meters of a kind, so that they are there at 0 before anything happens. */
    void prepare(String kind) {
        for (Outcome outcome : Outcome.values()) {
            registry.counter(nameOf(outcome), KIND, kind);
        }
        DeadLetter.REASONS.forEach(reason -> registry.counter(DEAD_LETTERED, KIND, kind, REASON, reason));
        registry.counter(FAILURES, KIND, kind);
        batchSize(kind);
        timer(kind);
    }

    static String nameOf(Outcome outcome) {
        return "ledger.reports." + outcome.name().toLowerCase(Locale.ROOT);
    }

    <T> void watch(String gauge, T watched, ToDoubleFunction<T> value) {
        registry.gauge(gauge, watched, value);
    }

    void merged(String kind, Map<Outcome, Integer> outcomes) {
        outcomes.forEach((outcome, count) ->
                registry.counter(nameOf(outcome), KIND, kind).increment(count));
    }

    void deadLettered(String kind, String reason) {
        registry.counter(DEAD_LETTERED, KIND, kind, REASON, reason).increment();
    }

    void failed(String kind) {
        registry.counter(FAILURES, KIND, kind).increment();
    }

    /** One merge of a batch. */
    @FunctionalInterface
    interface Work {
        Merged run() throws SQLException;
    }

    /** Does the work and notes how many records it had and how long it took, if it succeeds. */
    Merged timed(String kind, int records, Work work) throws SQLException {
        long start = System.nanoTime();
        Merged merged = work.run();
        timer(kind).record(Duration.ofNanos(System.nanoTime() - start));
        batchSize(kind).record(records);
        return merged;
    }

    private Timer timer(String kind) {
        return registry.timer(SECONDS, KIND, kind);
    }

    private DistributionSummary batchSize(String kind) {
        return registry.summary(BATCH_SIZE, KIND, kind);
    }
}
