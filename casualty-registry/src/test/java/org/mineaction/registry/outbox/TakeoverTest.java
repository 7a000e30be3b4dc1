package org.mineaction.registry.outbox;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.local.DelayingProxy;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.relay.Relay;
import org.mineaction.relay.RelayConnections;

/** One relay publishes; when it is gone, another one does, and nothing is lost. */
class TakeoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Incidents incidents;

    @BeforeEach
    void begin() throws SQLException {
        incidents = new Incidents(LocalPostgres.shared(), LocalKafka.shared());
    }

    @Test
    void ofTwoOnePublishes() throws Exception {
        incidents.append(1_000);
        try (RunningRelay one = incidents.relay();
                RunningRelay other = incidents.relay()) {
            await().atMost(PATIENCE).until(() -> published(one) + published(other) == 1_000);
            assertThat(one.leads()).isNotEqualTo(other.leads());
            assertThat(List.of(published(one), published(other))).containsExactlyInAnyOrder(0.0, 1_000.0);
            await().atMost(PATIENCE).until(() -> one.shown(RelayMetrics.WAITING) == 0);
            await().atMost(PATIENCE).until(() -> other.shown(RelayMetrics.WAITING) == 0);
        }
        assertThat(incidents.records()).hasSize(1_000);
    }

    @Test
    void theOtherTakesOverWhenOneStops() throws Exception {
        RunningRelay one = incidents.relay();
        await().atMost(PATIENCE).until(one::leads);
        try (RunningRelay other = incidents.relay()) {
            incidents.append(10);
            await().atMost(PATIENCE).until(() -> published(one) == 10);
            one.close();
            incidents.append(10);
            await().atMost(PATIENCE).until(() -> published(other) == 10);
            assertThat(one.leads()).isFalse();
        }
    }

    @Test
    void theOtherTakesOverWhenTheConnectionOfOneDies() throws Exception {
        try (DelayingProxy network = DelayingProxy.to(LocalPostgres.shared().port());
                RunningRelay one = behind(network)) {
            await().atMost(PATIENCE).until(one::leads);
            try (RunningRelay other = incidents.relay()) {
                network.cut();
                incidents.append(10);
                await().atMost(PATIENCE).until(() -> published(other) == 10);
                await().atMost(PATIENCE).until(() -> one.counted(RelayMetrics.FAILURES) > 1);
                assertThat(one.shown(RelayMetrics.WAITING)).isNaN();

                network.mend();
                await().atMost(PATIENCE).until(() -> one.shown(RelayMetrics.WAITING) == 0);
                assertThat(one.leads()).isFalse();
            }
            await().atMost(PATIENCE).until(one::leads);
        }
        assertThat(incidents.records()).hasSize(10);
    }

    private RunningRelay behind(DelayingProxy network) {
        String url = incidents
                .database()
                .url()
                .replace(":" + LocalPostgres.shared().port() + "/", ":" + network.port() + "/");
        return new RunningRelay(incidents.connections(url, OutboxRelay.SILENCE), LocalKafka.shared(), Relay.POLL);
    }

    @Test
    void aHolderThatIsHeldStillLosesTheLock() throws Exception {
        incidents.append(10);
        RelayConnections impatient = incidents.connections(incidents.database().url(), Duration.ofSeconds(2));
        try (Connection session = impatient.open()) {
            assertThat(leads(session)).isTrue();
            WaitingEvents still = new WaitingEvents(session);
            List<WaitingEvent> inHand = still.waiting(10);
            try (RunningRelay other = incidents.relay()) {
                await().atMost(PATIENCE).until(() -> published(other) == 10);
            }
            incidents.append(1);
            assertThat(inHand).hasSize(10);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> still.delete(inHand));
            assertThat(incidents.waiting()).isEqualTo(1);
        }
    }

    private static boolean leads(Connection session) throws SQLException {
        try (Statement lock = session.createStatement();
                ResultSet row = lock.executeQuery("SELECT pg_try_advisory_lock(" + Outbox.LANE.lead() + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    @SuppressWarnings("try") // it relays by itself
    void whatWasPublishedButNotDeletedIsPublishedAgainAsTheSameEvent() throws Exception {
        incidents.database().execute("""
                CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$;
                CREATE TRIGGER die BEFORE DELETE ON outbox EXECUTE FUNCTION die();
                """);
        incidents.append(50);
        try (RunningRelay dying = incidents.relay()) {
            await().atMost(PATIENCE).until(() -> dying.counted(RelayMetrics.FAILURES) >= 1);
        }
        assertThat(incidents.waiting()).isEqualTo(50);
        assertThat(incidents.revisions()).hasSize(50);

        incidents.database().execute("DROP TRIGGER die ON outbox");
        try (RunningRelay next = incidents.relay()) {
            await().atMost(PATIENCE).until(() -> incidents.waiting() == 0);
        }

        Map<String, List<ConsumerRecord<byte[], byte[]>>> byId =
                incidents.records().stream().collect(groupingBy(TakeoverTest::id));
        assertThat(byId).hasSize(50).allSatisfy((id, copies) -> {
            assertThat(copies).hasSizeGreaterThan(1);
            assertThat(copies)
                    .extracting(copy -> new String(copy.value(), StandardCharsets.UTF_8))
                    .containsOnly(new String(copies.get(0).value(), StandardCharsets.UTF_8));
        });
    }

    private static String id(ConsumerRecord<byte[], byte[]> taken) {
        return new String(taken.headers().lastHeader("ce_id").value(), StandardCharsets.US_ASCII);
    }

    private static double published(RunningRelay relay) {
        return relay.counted(RelayMetrics.PUBLISHED);
    }
}
