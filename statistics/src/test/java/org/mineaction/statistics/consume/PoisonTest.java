package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.DeadLetter;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** Bad records go to the dead letters one by one, and hold up nobody. */
class PoisonTest {
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private KafkaLog log;
    private Publisher publisher;

    @BeforeEach
    void begin() throws Exception {
        log = KafkaLog.begin(KAFKA, database);
        publisher = new Publisher(KAFKA.bootstrapServers());
    }

    @AfterEach
    void end() throws Exception {
        publisher.close();
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void poisonInTheMiddleOfABatchIsPutAsideAlone() throws Exception {
        byte[] poison = {'n', 'o', 0, -1};
        publisher.publishTo(5, ReportDraft.named("one"), ReportDraft.named("two"));
        publisher.poison(5, poison);
        publisher.publishTo(5, ReportDraft.named("three"));
        publisher.poison(5, null);

        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(5);

            assertThat(consumer.counted(ConsumptionMetrics.DEAD_LETTERED)).isEqualTo(2);
        }

        assertThat(Ledger.items(database)).isEqualTo(30);
        List<ConsumerRecord<byte[], byte[]>> letters = log.deadLetters();
        assertThat(letters).extracting(this::offset).containsExactly(2L, 4L);
        assertThat(database.rows(
                        "SELECT kind, partition, record_offset - %d, reason, subject FROM dead_letter ORDER BY 3"
                                .formatted(log.beginning(5))))
                .containsExactly("found-item 5 2 NOT_A_CLOUD_EVENT null", "found-item 5 4 NOT_A_CLOUD_EVENT null");
        assertThat(letters.get(0).value()).isEqualTo(poison);
        assertThat(header(letters.get(0), DeadLetter.TOPIC_HEADER)).isEqualTo(KafkaLog.FOUND_ITEM);
        assertThat(header(letters.get(0), DeadLetter.PARTITION_HEADER)).isEqualTo("5");
        assertThat(header(letters.get(0), DeadLetter.REASON_HEADER)).isEqualTo("NOT_A_CLOUD_EVENT");
    }

    @Test
    void poisonTooLargeForALetterIsPutAsideByItsAddress() throws Exception {
        // What a producer may send at once, less what surrounds the value.
        byte[] largest = new byte[1024 * 1024 - 90];
        Arrays.fill(largest, (byte) 'x');
        publisher.poison(0, largest);
        publisher.publishTo(0, ReportDraft.named("after"));

        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(2);
            assertThat(consumer.counted(ConsumptionMetrics.DEAD_LETTERED)).isEqualTo(1);
        }

        ConsumerRecord<byte[], byte[]> letter = log.deadLetters().get(0);
        assertThat(letter.value()).isNull();
        assertThat(offset(letter)).isZero();
        assertThat(Ledger.items(database)).isEqualTo(10);
    }

    @Test
    void whatOnlyTheDatabaseRefusesIsNarrowedDownToItsRecords() throws Exception {
        database.execute("ALTER TABLE found_item ADD CHECK (quantity NOT IN (13, 14))");
        for (int i = 0; i < 40; i++) {
            publisher.publishTo(7, ReportDraft.named("report " + i).quantity(i == 11 ? 13 : i == 30 ? 14 : 1));
        }

        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(40);
            assertThat(consumer.counted(ConsumptionMetrics.DEAD_LETTERED)).isEqualTo(2);
        }

        assertThat(Ledger.items(database)).isEqualTo(38);
        assertThat(log.deadLetters())
                .extracting(letter -> offset(letter) + " " + header(letter, DeadLetter.REASON_HEADER))
                .containsExactlyInAnyOrder("11 REFUSED_BY_DATABASE", "30 REFUSED_BY_DATABASE");
    }

    @Test
    void poisonOfNoTimeThatTheDatabaseKnowsIsPutAsideToo() throws Exception {
        publisher.poison(3, Long.MAX_VALUE, new byte[] {1});
        publisher.poison(3, new byte[] {2});

        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(2);
            assertThat(consumer.counted(ConsumptionMetrics.DEAD_LETTERED)).isEqualTo(2);
        }

        assertThat(database.number("SELECT count(*) FROM dead_letter")).isEqualTo(2);
    }

    @Test
    void whatIsMetAgainGetsNoSecondLetter() throws Exception {
        publisher.poison(3, new byte[] {1});
        publisher.publishTo(3, ReportDraft.named("one"));
        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(2);

            publisher.poison(3, new byte[] {2});
            awaitConsumed(3);
            log.rewind();
            publisher.publishTo(3, ReportDraft.named("two"));
            awaitConsumed(4);

            assertThat(consumer.counted(ConsumptionMetrics.DEAD_LETTERED)).isEqualTo(2);
        }

        assertThat(log.deadLetters()).extracting(this::offset).containsExactly(0L, 2L);
        assertThat(database.number("SELECT count(*) FROM dead_letter")).isEqualTo(2);
    }

    /** As after a topic began anew. */
    @Test
    void whatHasTheAddressOfAnotherGetsALetterOfItsOwn() throws Exception {
        publisher.poison(3, new byte[] {1});
        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(1);
            database.execute(
                    "UPDATE dead_letter SET recorded_at = recorded_at - interval '1 day', replayed_at = now()");

            log.rewind();
            publisher.publishTo(3, ReportDraft.named("one"));
            awaitConsumed(2);

            assertThat(consumer.counted(ConsumptionMetrics.DEAD_LETTERED)).isEqualTo(2);
        }

        assertThat(log.deadLetters()).extracting(this::offset).containsExactly(0L, 0L);
        assertThat(database.number("SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL"))
                .isEqualTo(1);
    }

    private void awaitConsumed(long records) {
        await().atMost(PATIENCE).until(() -> log.consumed() == records);
    }

    /** How many records of this test were before it in its partition. */
    private long offset(ConsumerRecord<byte[], byte[]> letter) {
        int partition = Integer.parseInt(header(letter, DeadLetter.PARTITION_HEADER));
        return Long.parseLong(header(letter, DeadLetter.OFFSET_HEADER)) - log.beginning(partition);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
