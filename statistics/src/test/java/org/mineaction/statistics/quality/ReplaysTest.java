package org.mineaction.statistics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.ReportKind;
import org.mineaction.http.RefusedException;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.consume.KafkaLog;
import org.mineaction.statistics.consume.RunningConsumer;

class ReplaysTest {
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PARTITION = 7;
    private static final ReportDraft ODD = ReportDraft.named("odd").quantity(13);

    private final TestDatabase database = TestDatabase.create();
    private KafkaLog log;
    private Publisher publisher;
    private Replays replays;

    @BeforeEach
    void begin() throws SQLException {
        log = KafkaLog.begin(KAFKA, database);
        publisher = new Publisher(KAFKA.bootstrapServers());
        replays = replaysBy(KAFKA.bootstrapServers());
    }

    private Replays replaysBy(String bootstrapServers) {
        return new Replays(database.database(), Map.of("bootstrap.servers", bootstrapServers), Clock.systemUTC());
    }

    @AfterEach
    void end() throws SQLException {
        publisher.close();
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    @SuppressWarnings("try") // it consumes by itself
    void whatTheDatabaseRefusedIsTakenOnceItsCauseIsMended() throws SQLException {
        database.execute("ALTER TABLE found_item ADD CONSTRAINT no_thirteen CHECK (quantity <> 13)");
        publisher.publishTo(PARTITION, ODD, ReportDraft.named("ordinary"));
        DeadLetterAddress address = first();

        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(2);
            KeptDeadLetter kept = replays.find(address).orElseThrow();
            assertThat(kept.reason()).isEqualTo(DeadLetter.REFUSED_BY_DATABASE);
            assertThat(kept.subject()).isEqualTo(ODD.id());
            assertThat(kept.recordedAt()).isEqualTo(ODD.recordedAt());
            assertThat(kept.replayedAt()).isNull();
            assertThat(Ledger.items(database)).isEqualTo(10);

            database.execute("ALTER TABLE found_item DROP CONSTRAINT no_thirteen");
            KeptDeadLetter replayed = replays.replay(address).orElseThrow();

            assertThat(replayed.replayedAt()).isNotNull();
            awaitConsumed(3);
            assertThat(Ledger.items(database)).isEqualTo(23);
            assertThat(replays.replay(address)).as("a second time").contains(replayed);
        }

        List<ConsumerRecord<byte[], byte[]>> copies = log.records().stream()
                .filter(record ->
                        Arrays.equals(record.key(), ODD.id().toString().getBytes(StandardCharsets.US_ASCII)))
                .toList();
        assertThat(log.records()).hasSize(3);
        assertThat(copies).hasSize(2);
        assertThat(copies.get(1).value()).isEqualTo(copies.get(0).value());
        assertThat(copies.get(1).timestamp()).isEqualTo(copies.get(0).timestamp());
        assertThat(copies.get(1).headers())
                .containsExactlyElementsOf(copies.get(0).headers());
    }

    @Test
    @SuppressWarnings("try") // as above
    void whatStillCannotBeReadIsNotSentAgain() throws SQLException {
        publisher.poison(PARTITION, "no report".getBytes(StandardCharsets.UTF_8));

        try (RunningConsumer consumer = log.consume()) {
            awaitConsumed(1);
            assertRefused(first(), ReplayMistake.STILL_UNREADABLE);
        }

        assertThat(log.records()).hasSize(1);
        assertThat(replays.find(first()).orElseThrow().replayedAt()).isNull();
    }

    @Test
    void whatTheLogDoesNotHoldIsGone() throws SQLException {
        DeadLetterAddress address = new DeadLetterAddress(ReportKind.FOUND_ITEM, PARTITION, 1_000_000_000);
        keep(address);

        assertRefused(address, ReplayMistake.NO_LONGER_IN_THE_LOG);
    }

    @Test
    void soIsWhatItNeverHeld() throws SQLException {
        keep(first());

        assertRefused(first(), ReplayMistake.NO_LONGER_IN_THE_LOG);
    }

    @Test
    void ofAnIncidentNoIdIsTold() throws SQLException {
        database.execute("""
                INSERT INTO dead_letter (kind, partition, record_offset, reason, subject, recorded_at)
                VALUES ('casualty', 1, 2, 'INVALID', gen_random_uuid(), now())
                """);

        assertThat(replays.find(new DeadLetterAddress(ReportKind.CASUALTY, 1, 2))
                        .orElseThrow()
                        .subject())
                .isNull();
    }

    @Test
    void withoutABrokerItHasToBeAskedAgain() throws SQLException {
        keep(first());

        assertThatThrownBy(() -> replaysBy("127.0.0.1:1").replay(first()))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(replays.find(first()).orElseThrow().replayedAt()).isNull();
    }

    @Test
    void whatWasNeverPutAsideIsNotFound() throws SQLException {
        assertThat(replays.replay(first())).isEmpty();
    }

    private void keep(DeadLetterAddress address) throws SQLException {
        database.execute("""
                INSERT INTO dead_letter (kind, partition, record_offset, reason, recorded_at)
                VALUES ('found-item', %d, %d, 'MALFORMED', now())
                """.formatted(address.partition(), address.offset()));
    }

    private void assertRefused(DeadLetterAddress address, ReplayMistake why) {
        assertThatThrownBy(() -> replays.replay(address))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.mistakes())
                        .singleElement()
                        .satisfies(mistake -> assertThat(mistake.what()).isEqualTo(why)));
    }

    /** The first record of this test in its partition. */
    private DeadLetterAddress first() {
        return new DeadLetterAddress(ReportKind.FOUND_ITEM, PARTITION, log.beginning(PARTITION));
    }

    private void awaitConsumed(long records) {
        await().atMost(PATIENCE).until(() -> log.consumed() == records);
    }
}
