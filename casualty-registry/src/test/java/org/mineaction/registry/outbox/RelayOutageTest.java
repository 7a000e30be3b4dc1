package org.mineaction.registry.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;

/** Whatever goes away and comes back, the events wait, and nobody has to lend a hand. */
class RelayOutageTest {
    private static final LocalKafka KAFKA = LocalKafka.startTemporary();
    private static final LocalPostgres POSTGRES = LocalPostgres.startTemporary();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Incidents incidents;

    @BeforeEach
    void begin() throws SQLException {
        incidents = new Incidents(POSTGRES, KAFKA);
    }

    @AfterAll
    static void end() {
        KAFKA.close();
        POSTGRES.close();
    }

    @Test
    void kafkaIsKilledAndComesBack() throws Exception {
        try (RunningRelay relay = incidents.relay()) {
            incidents.append(100);
            awaitEmpty();

            KAFKA.kill();
            incidents.append(900);
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.FAILURES) >= 2);
            assertThat(incidents.waiting()).isEqualTo(900);
            KAFKA.start();

            awaitEmpty();
        }
        assertEachPublished();
    }

    @Test
    void kafkaIsHeldStillInTheMiddle() throws Exception {
        try (RunningRelay relay = incidents.relay()) {
            incidents.append(100);
            awaitEmpty();

            KAFKA.pause();
            incidents.append(900);
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.FAILURES) >= 1);
            KAFKA.resume();

            awaitEmpty();
        }
        assertEachPublished();
    }

    @Test
    void theDatabaseIsKilledAndComesBack() throws Exception {
        try (RunningRelay relay = incidents.relay()) {
            incidents.append(1_000);
            await().atMost(PATIENCE).until(relay::leads);
            POSTGRES.kill();
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.FAILURES) >= 3);
            assertThat(relay.leads()).isFalse();
            POSTGRES.start();
            incidents.append(1_000);

            awaitEmpty();
        }
        assertEachPublished();
    }

    @Test
    void bothAreAwayAtTheStart() throws Exception {
        incidents.append(100);
        KAFKA.kill();
        POSTGRES.kill();
        try (RunningRelay relay = incidents.relay()) {
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.FAILURES) >= 2);
            POSTGRES.start();
            KAFKA.start();

            awaitEmpty();
        }
        assertEachPublished();
    }

    @Test
    void itStopsSoonWhileKafkaIsAway() throws Exception {
        incidents.append(10);
        KAFKA.kill();
        RunningRelay relay = incidents.relay();
        await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.FAILURES) >= 1);

        long begun = System.nanoTime();
        relay.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(RelayProducer.LONGEST_SEND);
        KAFKA.start();
        assertThat(incidents.waiting()).isEqualTo(10);
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> incidents.waiting() == 0);
    }

    private void assertEachPublished() {
        assertThat(incidents.revisions())
                .hasSize(incidents.count())
                .allSatisfy((incident, revisions) -> assertThat(revisions).containsOnly(1));
    }
}
