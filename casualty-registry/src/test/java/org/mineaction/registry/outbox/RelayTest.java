package org.mineaction.registry.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Report;
import org.mineaction.contract.Topic;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;

/** What is appended is published, in order, and goes once it is. */
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Incidents incidents;

    @BeforeEach
    void begin() throws SQLException {
        incidents = new Incidents(LocalPostgres.shared(), LocalKafka.shared());
    }

    @Test
    void theRecordIsTheOneTheContractWrites() throws Exception {
        UUID incident = incidents.newOne();
        Report<?> report = Incidents.report(incident, 7);
        try (RunningRelay relay = incidents.relay()) {
            incidents.append(report);
            awaitEmpty();
            assertThat(relay.counted(RelayMetrics.PUBLISHED)).isEqualTo(1);
        }

        ConsumerRecord<byte[], byte[]> published = incidents.records().get(0);
        assertThat(Outbox.CODEC.read(published)).isEqualTo(report);
        assertThat(published.timestamp()).isEqualTo(Incidents.RECORDED_AT.toEpochMilli());
        assertThat(published.value()).isEqualTo(Outbox.CODEC.write(report).value());
        assertThat(headers(published.headers()))
                .isEqualTo(headers(Outbox.CODEC.write(report).headers()));
        assertThat(new String(published.headers().lastHeader("ce_source").value(), UTF_8))
                .isEqualTo("/casualty-registry");
    }

    private static List<String> headers(Iterable<Header> headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(Header::key)
                .toList();
    }

    @Test
    @SuppressWarnings("try") // it relays by itself
    void revisionsOfAnIncidentKeepTheirOrder() throws Exception {
        List<UUID> several =
                IntStream.range(0, 5).mapToObj(i -> incidents.newOne()).toList();
        for (int revision = 1; revision < 30; revision++) {
            for (UUID incident : several) {
                incidents.append(Incidents.report(incident, revision));
            }
        }
        for (UUID incident : several) {
            incidents.append(Incidents.withdrawal(incident, 30));
        }

        try (RunningRelay relay = incidents.relay()) {
            awaitEmpty();
        }

        List<Integer> inOrder = IntStream.rangeClosed(1, 30).boxed().toList();
        assertThat(incidents.revisions()).hasSize(5).allSatisfy((incident, revisions) -> assertThat(revisions)
                .isEqualTo(inOrder));
    }

    @Test
    void whatIsRolledBackWasNeverThereAndWhatIsCommittedLateIsNotForgotten() throws Exception {
        UUID late = incidents.newOne();
        UUID rolledBack = incidents.newOne();
        try (RunningRelay relay = incidents.relay();
                Connection connection = incidents.database().connect()) {
            connection.setAutoCommit(false);
            incidents.append(connection, Incidents.report(rolledBack, 1));
            connection.rollback();
            incidents.append(connection, Incidents.report(late, 1));
            incidents.append(10);
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.PUBLISHED) == 10);
            connection.commit();
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.PUBLISHED) == 11);
        }
        assertThat(incidents.revisions()).hasSize(11).containsKey(late.toString());
    }

    @Test
    void everyAppendIsSeenSoonWhetherItSleepsOrNot() throws Exception {
        Duration hardlyEver = Duration.ofSeconds(10);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try (RunningRelay relay = new RunningRelay(incidents.connections(), LocalKafka.shared(), hardlyEver)) {
            for (int round = 1; round <= 50; round++) {
                List<Future<Void>> appended = writers.invokeAll(Collections.nCopies(round % 5, this::appendOne));
                for (Future<Void> one : appended) {
                    one.get();
                }
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(4))
                        .until(() -> relay.counted(RelayMetrics.PUBLISHED) == incidents.count());
            }
        } finally {
            writers.shutdown();
        }
    }

    private Void appendOne() throws SQLException {
        incidents.append(1);
        return null;
    }

    @Test
    void aBacklogIsShownAndPublished() throws Exception {
        incidents.append(3_000);
        try (RunningRelay relay = incidents.relay()) {
            await().atMost(PATIENCE).until(() -> relay.shown(RelayMetrics.WAITING) > 0);
            assertThat(relay.shown(RelayMetrics.OLDEST)).isPositive();
            awaitEmpty();
            await().atMost(PATIENCE).until(() -> relay.shown(RelayMetrics.WAITING) == 0);
            assertThat(relay.shown(RelayMetrics.OLDEST)).isZero();
            assertThat(relay.counted(RelayMetrics.PUBLISHED)).isEqualTo(3_000);
            assertThat(relay.counted(RelayMetrics.FAILURES)).isZero();
        }
        assertThat(incidents.revisions()).hasSize(3_000);
    }

    @Test
    void whatTheBrokerRefusesHoldsUpNobodyAndIsTriedAgainLater() throws Exception {
        UUID tooLarge = incidents.newOne();
        incidents.append(Incidents.report(tooLarge, 1));
        incidents.database().execute("UPDATE outbox SET payload = payload || repeat(' ', 2000000)");
        incidents.append(Incidents.report(tooLarge, 2));
        incidents.append(20);
        try (RunningRelay relay = incidents.relay()) {
            await().atMost(PATIENCE).until(() -> relay.counted(RelayMetrics.PUBLISHED) == 21);
            await().atMost(PATIENCE).until(() -> relay.shown(RelayMetrics.HELD_BACK) == 1);
            assertThat(relay.counted(RelayMetrics.REFUSED)).isEqualTo(1);
            assertThat(relay.counted(RelayMetrics.FAILURES)).isZero();
            assertThat(incidents.waiting()).isEqualTo(1);

            allow(4_000_000);
            incidents.database().execute("UPDATE outbox SET held_until = now()");
            awaitEmpty();
        } finally {
            allow(1_048_588);
        }
        assertThat(incidents.revisions().get(tooLarge.toString())).containsExactly(2, 1);
    }

    private static void allow(int bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.CASUALTY.topicName());
        AlterConfigOp largest = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", String.valueOf(bytes)), AlterConfigOp.OpType.SET);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", LocalKafka.shared().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(largest))).all().get();
        }
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).until(() -> incidents.waiting() == 0);
    }
}
