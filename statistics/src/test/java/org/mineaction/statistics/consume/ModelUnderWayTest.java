package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Report;
import org.mineaction.contract.Topic;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.model.ModelKind;
import org.mineaction.statistics.model.ModelLedger;
import org.mineaction.statistics.totals.Cut;

/**
 * Random logs on a real broker, merged by two consumers that come and go and whose connections are cut, while somebody reads
 * all the time.
 */
class ModelUnderWayTest {
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STEPS = 80;
    private static final int STEPS_BETWEEN_HELD_MERGES = 30;
    /** Those of readers stay: they write nothing. */
    private static final String CUT_CONNECTIONS = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND backend_xid IS NOT NULL
            """;

    private static final String CUT_HELD_MERGES = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private final TestDatabase database = TestDatabase.create();
    private final List<RunningConsumer> consumers = new ArrayList<>();

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"FOUND_ITEMS, 1", "RELEASED_LAND, 2", "MINEFIELD_MAPS, 3", "CASUALTIES, 4"})
    void theLedgerIsTheOneOfTheModelAtEveryReadAndCanBeBuiltAnew(ModelKind kind, long seed) throws Exception {
        Random random = new Random(seed);
        KafkaLog log = KafkaLog.begin(KAFKA, database, kind.table());
        try (ConstantReader reader = new ConstantReader(database, kind.cuts(random, 5));
                Publisher publisher =
                        new Publisher(KAFKA.bootstrapServers(), kind.table().kind())) {
            Supplier<? extends Report<?>> records = kind.log("under way, seed " + seed, random, 300);
            for (int i = 1; i <= STEPS; i++) {
                publish(publisher, records, random);
                disturb(log, random);
                if (i % STEPS_BETWEEN_HELD_MERGES == 0) {
                    cutAMergeThatIsHeld(log, publisher, records);
                }
            }
            consumers.add(log.consume());
            awaitMerged(log);
            assertThat(reader.reads()).isPositive();
        } finally {
            consumers.forEach(RunningConsumer::close);
        }

        ModelLedger ledger = ModelLedger.of(kind, log.records());
        ledger.assertIsIn(database);
        ledger.assertAnswers(database, kind.cuts(random, 40));
        for (Cut cut : kind.cuts(random, 10)) {
            ledger.assertAnswers(database, cut, ledger.anyInstant(random));
        }
        Ledger.assertTotalsMatchFacts(database);
        assertThat(rebuilt(log)).isEqualTo(database.contents());
    }

    private static void publish(Publisher publisher, Supplier<? extends Report<?>> records, Random random) {
        List<? extends Report<?>> reports =
                Stream.generate(records).limit(1 + random.nextInt(30)).toList();
        int partition = random.nextInt(Topic.DEFAULT_PARTITIONS);
        switch (random.nextInt(4)) {
            // As after partitions were added: revisions of one report are in several.
            case 0 -> publisher.publishTo(partition, reports);
            case 1 -> publisher.poison(partition, "{\"reportId\":".getBytes(StandardCharsets.UTF_8));
            default -> publisher.publish(reports);
        }
    }

    /** A consumer comes, goes, or loses its connection in the middle of a merge. */
    private void disturb(KafkaLog log, Random random) throws SQLException {
        int dice = random.nextInt(12);
        if (dice == 0 && consumers.size() < 2) {
            consumers.add(log.consume());
        } else if (dice == 1 && !consumers.isEmpty()) {
            consumers.remove(random.nextInt(consumers.size())).close();
        } else if (dice < 5) {
            database.number(CUT_CONNECTIONS);
        }
    }

    /** Lets a merge come as far as the totals of months, which are the last it writes of figures, and cuts its connection there. */
    private void cutAMergeThatIsHeld(KafkaLog log, Publisher publisher, Supplier<? extends Report<?>> records)
            throws SQLException {
        if (consumers.isEmpty()) {
            consumers.add(log.consume());
        }
        try (Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE monthly_total IN SHARE MODE");
            await().atMost(PATIENCE).until(() -> {
                // Not every record changes a total.
                publisher.publish(List.of(records.get()));
                return database.number(CUT_HELD_MERGES) > 0;
            });
            holder.rollback();
        }
    }

    private static void awaitMerged(KafkaLog log) {
        int records = log.records().size();
        await().atMost(PATIENCE).until(() -> log.consumed() == records);
    }

    private static List<String> rebuilt(KafkaLog log) throws SQLException {
        TestDatabase empty = TestDatabase.create();
        KafkaLog anew = log.anewInto(empty);
        try (RunningConsumer consumer = anew.consume()) {
            awaitMerged(anew);
            assertThat(consumer.progress().stopped()).isEmpty();
        }
        return empty.contents();
    }

    /** Reads all the time, and keeps what it sees go wrong. */
    private static final class ConstantReader implements AutoCloseable {
        private final TestDatabase database;
        private final List<Cut> cuts;
        private final Thread thread = new Thread(this::read, "constant-reader");
        private volatile boolean ending;
        private volatile int reads;
        private volatile Throwable seen;

        ConstantReader(TestDatabase database, List<Cut> cuts) {
            this.database = database;
            this.cuts = cuts;
            thread.start();
        }

        int reads() {
            return reads;
        }

        private void read() {
            try {
                for (int i = 0; !ending; i++) {
                    Ledger.assertTotalsMatchFacts(database);
                    cuts.get(i % cuts.size()).ask(database.database(), null);
                    reads = i + 1;
                }
            } catch (SQLException | RuntimeException | AssertionError e) {
                seen = e;
            }
        }

        @Override
        public void close() {
            ending = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (seen != null) {
                throw new AssertionError("A reader saw what must never be", seen);
            }
        }
    }
}
