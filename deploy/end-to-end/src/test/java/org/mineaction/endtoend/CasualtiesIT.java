package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;
import org.mineaction.local.ServiceProcess;

/** What becomes of incidents, from the registrar's request to the public figure. Each test has a day of its own. */
class CasualtiesIT {
    /** Sessions with the lock of whoever publishes; one that sleeps has another lock beside it. */
    private static final String RELAYS =
            "SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database ="
                    + " (SELECT oid FROM pg_database WHERE datname = 'registry')";

    private static PackagedLedger ledger;
    private static Calls calls;
    private static Database database;

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        ledger = PackagedLedger.start();
        calls = ledger.calls;
        database = new Database(ledger.postgres, "registry");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static void counts(String day, long killed, long injured) {
        await().untilAsserted(() -> {
            JsonNode answer = calls.ask("/casualties?from=" + day + "&to=" + day);
            assertThat(List.of(
                            answer.get("killed").longValue(),
                            answer.get("injured").longValue()))
                    .containsExactly(killed, injured);
        });
    }

    private static void nothingWaits() {
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private static long waiting() throws SQLException {
        return database.number("SELECT count(*) FROM outbox");
    }

    private static List<ConsumerRecord<byte[], byte[]>> published(UUID id) {
        return KafkaRecords.in(ledger.kafka.bootstrapServers(), Topic.CASUALTY).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(id.toString()))
                .toList();
    }

    @Test
    void anIncidentIsCountedFromItsEntryToItsWithdrawal() {
        Incident incident = Incident.entered(calls, "2021-03-01", "INJURED");
        counts("2021-03-01", 0, 1);

        incident.amend(1, "KILLED");
        counts("2021-03-01", 1, 0);

        incident.withdraw();
        counts("2021-03-01", 0, 0);
        nothingWaits();
        assertThat(published(incident.id())).hasSize(3);
    }

    @Test
    void withoutABrokerTheRegistryWorksAndWhatItKnowsIsToldLater() throws Exception {
        ledger.kafka.stop();
        List<Incident> entered = IntStream.range(0, 5)
                .mapToObj(nth -> Incident.entered(calls, "2021-03-02", "INJURED"))
                .toList();
        entered.get(0).amend(1, "KILLED");
        assertThat(waiting()).isEqualTo(6);
        ledger.kafka.start();

        counts("2021-03-02", 1, 4);
        nothingWaits();
    }

    @Test
    void killedBetweenCommitAndPublishItTellsAfterItsReturn() throws Exception {
        ledger.kafka.kill();
        Incident incident = Incident.entered(calls, "2021-03-03", "INJURED");
        incident.amend(1, "KILLED");
        ledger.registry.kill();
        assertThat(waiting()).isEqualTo(2);
        ledger.kafka.start();
        ledger.registry.start();

        counts("2021-03-03", 1, 0);
        nothingWaits();
        assertThat(published(incident.id())).hasSize(2);
    }

    @Test
    void killedAfterPublishBeforeTheRowIsGoneItTellsTwiceAndIsCountedOnce() throws Exception {
        ledger.kafka.stop();
        Incident incident = Incident.entered(calls, "2021-03-04", "INJURED");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The row can be read and published; it cannot go.
            statement.execute("SELECT FROM outbox FOR KEY SHARE");
            ledger.kafka.start();
            await().until(() -> !published(incident.id()).isEmpty());
            ledger.registry.kill();
            Database.endSessionsOf("casualty-registry", other);
        }
        assertThat(waiting()).isEqualTo(1);
        ledger.registry.start();
        nothingWaits();

        assertThat(published(incident.id()))
                .hasSizeGreaterThan(1)
                .extracting(record -> new String(record.value(), UTF_8))
                .containsOnly(new String(published(incident.id()).get(0).value(), UTF_8));
        counts("2021-03-04", 0, 1);
    }

    @Test
    void ofTwoReplicasOneRelaysAndTheOtherTakesOver() throws Exception {
        try (ServiceProcess another = ledger.anotherRegistry()) {
            another.start();
            Calls its = new Calls(
                    calls.ingest(), calls.statistics(), another.ports().address());
            Incident first = Incident.entered(calls, "2021-03-05", "INJURED");
            Incident second = Incident.entered(its, "2021-03-05", "INJURED");
            new Incident(its, first.id(), first.day()).amend(1, "KILLED");
            counts("2021-03-05", 1, 1);
            assertThat(database.number(RELAYS)).isEqualTo(1);

            ledger.registry.kill();
            second.withdraw();
            counts("2021-03-05", 1, 0);
            ledger.registry.start();
            another.kill();
            Incident.entered(calls, "2021-03-05", "INJURED");
            counts("2021-03-05", 1, 1);
        }
        nothingWaits();
    }
}
