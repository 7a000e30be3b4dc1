package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.Consumed;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.traces.Traces;

/** Two instances that write the same report for the first time at the same moment. */
class CollisionTest {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");
    private static final int PATIENCE_SECONDS = 30;

    /** Whoever inserts waits here as long as the test holds the lock, having seen nothing of the other. */
    private static final String WAIT_BEFORE_INSERTION = """
            CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared(1);
                RETURN NULL;
            END
            $$;
            CREATE TRIGGER wait BEFORE INSERT ON found_item FOR EACH STATEMENT EXECUTE FUNCTION wait()
            """;

    private static final String WAITING = """
            SELECT count(*) FROM pg_locks JOIN pg_database ON oid = database
            WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
            """;

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theSecondTriesAgainAndTheHighestRevisionCounts() throws Exception {
        database.execute(WAIT_BEFORE_INSERTION);
        ReportDraft report = ReportDraft.named("one");
        CompletableFuture<Void> first;
        CompletableFuture<Void> second;
        try (Connection gate = database.dataSource().getConnection();
                Statement lock = gate.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(1)");
            first = merging(0, report.quantity(4));
            second = merging(1, report.revision(2).quantity(7));
            await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> database.number(WAITING) == 2);
            lock.execute("SELECT pg_advisory_unlock(1)");
        }
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        second.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(registry.counter(ConsumptionMetrics.FAILURES, "kind", ReportKind.FOUND_ITEM.name())
                        .count())
                .isEqualTo(1);
        assertThat(Ledger.items(database)).isEqualTo(7);
        assertThat(database.number("SELECT count(*) FROM found_item_history")).isEqualTo(1);
        Ledger.assertTotalsMatchFacts(database);
    }

    private CompletableFuture<Void> merging(int partition, ReportDraft report) throws SQLException {
        TopicPartition id = new TopicPartition(ReportKind.FOUND_ITEM.topic().topicName(), partition);
        new Consumed(database.database()).begin(List.of(id));
        PartitionMerger merger = new PartitionMerger(
                Intake.byTopic(database.database(), List.of(new FoundItemTable()), Traces.NONE),
                new DeadLetters(() -> {
                    throw new AssertionError("nothing is to be put aside");
                }),
                new ConsumptionMetrics(registry));
        AssignedPartition assigned = new AssignedPartition(id);
        assigned.positionAt(0);
        assigned.hold(merger.intakes().get(id.topic()).read(assigned, List.of(taken(id, report))));
        return CompletableFuture.runAsync(() -> {
            try {
                merger.merge(assigned);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static ConsumerRecord<byte[], byte[]> taken(TopicPartition from, ReportDraft report) {
        ProducerRecord<byte[], byte[]> sent = CODEC.write(report.report());
        return new ConsumerRecord<>(
                from.topic(),
                from.partition(),
                0,
                sent.timestamp(),
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
