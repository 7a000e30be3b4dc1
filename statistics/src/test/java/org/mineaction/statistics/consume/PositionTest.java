package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** The database says where to go on, whatever else has happened. */
class PositionTest {
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();
    private KafkaLog log;

    @BeforeEach
    void begin() throws Exception {
        log = KafkaLog.begin(KAFKA, database);
        publish(0, 300);
    }

    @Test
    void aConsumerGoesOnWhereTheLastOneEnded() throws Exception {
        try (RunningConsumer consumer = log.consume()) {
            awaitReports(300);
            await().atMost(PATIENCE).until(() -> log.committed() == 300);
            await().atMost(PATIENCE).until(() -> consumer.progress().lag() == 0);
        }
        publish(300, 400);
        try (RunningConsumer consumer = log.consume()) {
            awaitReports(400);
            // The figures are there a moment before the counters, which move after the commit.
            await().atMost(PATIENCE).until(() -> consumer.counted("ledger.reports.merged") == 100);
            assertThat(consumer.counted("ledger.reports.unchanged")).isZero();
        }
        Ledger.assertTotalsMatchFacts(database);
    }

    /** The same totals are changed once for many reports. */
    @Test
    void aBacklogIsMergedInBatchesAsLargeAsIsAllowed() throws Exception {
        int all = 300 + 2 * RunningConsumer.BATCH;
        publish(300, all);
        try (RunningConsumer consumer = log.consume()) {
            awaitReports(all);
            await().atMost(PATIENCE).until(() -> consumer.counted("ledger.reports.merged") == all);
            assertThat(consumer.largestBatch()).isBetween(RunningConsumer.BATCH / 2.0, (double) RunningConsumer.BATCH);
        }
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void anOffsetOutsideTheLogStopsItsPartitionAndNoOther() throws Exception {
        database.execute("UPDATE consumed SET next_offset = 1000000 WHERE partition = 4");
        try (RunningConsumer consumer = log.consume()) {
            TopicPartition stopped = new TopicPartition(KafkaLog.FOUND_ITEM, 4);
            await().atMost(PATIENCE).until(() -> consumer.progress().stopped().equals(List.of(stopped)));
            await().atMost(PATIENCE).until(() -> reports() > 200);
            long before = reports();

            publish(300, 600);

            await().atMost(PATIENCE).until(() -> reports() > before + 200);
        }
        assertThat(database.number("SELECT count(*) FROM found_item WHERE partition = 4"))
                .isZero();
        assertThat(database.number("SELECT next_offset FROM consumed WHERE partition = 4"))
                .isEqualTo(1_000_000);
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void aDatabaseRestoredFromABackupIsFilledUpAgain() throws Exception {
        try (RunningConsumer consumer = log.consume()) {
            awaitReports(300);
            List<String> before = database.contents();

            database.execute("DELETE FROM found_item; DELETE FROM daily_total; DELETE FROM monthly_total");
            log.rewind();

            await().atMost(PATIENCE).until(() -> database.contents().equals(before));
            publish(300, 310);
            awaitReports(310);
            assertThat(consumer.progress().stopped()).isEmpty();
        }
        Ledger.assertTotalsMatchFacts(database);
        assertThat(Ledger.items(database)).isEqualTo(3100);
    }

    @Test
    void twoConsumersShareThePartitionsAndCountEverythingOnce() throws Exception {
        try (RunningConsumer one = log.consume()) {
            awaitReports(300);
            try (RunningConsumer other = log.consume()) {
                int published = 300;
                while (other.counted("ledger.reports.merged") == 0) {
                    publish(published, published += 50);
                    awaitReports(published);
                }
                double all = published;
                await().atMost(PATIENCE)
                        .until(() ->
                                one.counted("ledger.reports.merged") + other.counted("ledger.reports.merged") == all);
            }
            publish(0, 300);
            await().atMost(PATIENCE).until(() -> one.counted("ledger.reports.unchanged") > 0);
        }
        Ledger.assertTotalsMatchFacts(database);
    }

    /** A broker that was killed can forget to miss members that are gone, which then hold the others up in the same way. */
    @Test
    void aMemberThatHangsHoldsTheOthersUpForHalfAMinuteAndNotForFive() throws Exception {
        Consumer<byte[], byte[]> hanging = log.hangingMember();
        try (RunningConsumer consumer = log.consume()) {
            awaitReports(300);
            await().atMost(PATIENCE).until(() -> consumer.counted("ledger.reports.merged") == 300);
        } finally {
            hanging.close(CloseOptions.timeout(KafkaConnections.CLOSE));
        }
        Ledger.assertTotalsMatchFacts(database);
    }

    private static void publish(int from, int to) {
        ReportDraft[] drafts = new ReportDraft[to - from];
        for (int i = from; i < to; i++) {
            drafts[i - from] = ReportDraft.named("report " + i);
        }
        try (Publisher publisher = new Publisher(KAFKA.bootstrapServers())) {
            publisher.publish(drafts);
        }
    }

    private long reports() throws SQLException {
        return database.number("SELECT count(*) FROM found_item");
    }

    private void awaitReports(int count) {
        await().atMost(PATIENCE).until(() -> reports() == count);
    }
}
