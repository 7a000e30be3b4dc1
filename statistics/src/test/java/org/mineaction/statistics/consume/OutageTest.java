package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** Whatever goes away and comes back, nothing is lost, counted twice or put aside, and nobody has to lend a hand. */
class OutageTest {
    private static final LocalKafka KAFKA = LocalKafka.startTemporary();
    private static final LocalPostgres POSTGRES = LocalPostgres.startTemporary();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create(POSTGRES);
    private KafkaLog log;

    @BeforeEach
    void begin() throws Exception {
        log = KafkaLog.begin(KAFKA, database);
    }

    @AfterAll
    static void end() {
        KAFKA.close();
        POSTGRES.close();
    }

    @Test
    void theDatabaseIsKilledAndComesBack() throws Exception {
        try (RunningConsumer consumer = log.consume();
                Publisher publisher = new Publisher(KAFKA.bootstrapServers())) {
            publish(publisher, 0, 100);
            awaitReports(100);

            POSTGRES.kill();
            publish(publisher, 100, 300);
            await().atMost(PATIENCE).until(() -> consumer.counted(ConsumptionMetrics.FAILURES) > 3);
            await().atMost(PATIENCE).until(() -> consumer.progress().lag() == 200);
            POSTGRES.start();
            publish(publisher, 300, 400);

            awaitReports(400);
        }
        assertNothingLost(400);
    }

    @Test
    void theDatabaseIsAwayAtTheStart() throws Exception {
        POSTGRES.kill();
        try (RunningConsumer consumer = log.consume();
                Publisher publisher = new Publisher(KAFKA.bootstrapServers())) {
            publish(publisher, 0, 100);
            publisher.poison(0, new byte[] {1});
            POSTGRES.start();

            awaitReports(100);
            await().atMost(PATIENCE).until(() -> consumer.counted(ConsumptionMetrics.DEAD_LETTERED) == 1);
        }
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void kafkaIsKilledAndComesBack() throws Exception {
        try (RunningConsumer consumer = log.consume()) {
            try (Publisher publisher = new Publisher(KAFKA.bootstrapServers())) {
                publish(publisher, 0, 100);
                awaitReports(100);
            }
            KAFKA.kill();
            KAFKA.start();
            try (Publisher publisher = new Publisher(KAFKA.bootstrapServers())) {
                publish(publisher, 100, 200);
            }
            awaitReports(200);
            assertThat(consumer.progress().stopped()).isEmpty();
        }
        assertNothingLost(200);
    }

    private static void publish(Publisher publisher, int from, int to) {
        ReportDraft[] drafts = new ReportDraft[to - from];
        for (int i = from; i < to; i++) {
            drafts[i - from] = ReportDraft.named("report " + i);
        }
        publisher.publish(drafts);
    }

    private void awaitReports(int count) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> database.number("SELECT count(*) FROM found_item") == count);
    }

    private void assertNothingLost(int reports) throws SQLException {
        Ledger.assertTotalsMatchFacts(database);
        assertThat(Ledger.items(database)).isEqualTo(10L * reports);
        assertThat(log.deadLetters()).isEmpty();
    }
}
