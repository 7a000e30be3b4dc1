package org.mineaction.registry.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.Casualties;
import org.mineaction.contract.CasualtyCount;
import org.mineaction.contract.Category;
import org.mineaction.contract.IncidentEvent;
import org.mineaction.contract.IncidentKind;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.Report;
import org.mineaction.contract.Topic;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.contract.Withdrawal;
import org.mineaction.contract.WithdrawalReason;
import org.mineaction.local.KafkaRecords;
import org.mineaction.local.LocalKafka;
import org.mineaction.local.LocalPostgres;
import org.mineaction.registry.RegistryDatabase;
import org.mineaction.relay.Relay;
import org.mineaction.relay.RelayConnections;

/** The incidents of one test: appended to the outbox of a database of its own, and found in the topic among others'. */
final class Incidents {
    static final Instant RECORDED_AT = Instant.parse("2026-01-02T03:04:05.678Z");

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final RegistryDatabase database;
    private final Outbox outbox = new Outbox();
    private final Set<String> ours = ConcurrentHashMap.newKeySet();

    Incidents(LocalPostgres postgres, LocalKafka kafka) throws SQLException {
        this.postgres = postgres;
        this.kafka = kafka;
        this.database = RegistryDatabase.create(postgres);
    }

    RegistryDatabase database() {
        return database;
    }

    RelayConnections connections() {
        return connections(database.url(), OutboxRelay.SILENCE);
    }

    RelayConnections connections(String url, Duration silence) {
        return new RelayConnections(url, postgres.user(), postgres.password(), "outbox under test", silence);
    }

    RunningRelay relay() {
        return new RunningRelay(connections(), kafka, Relay.POLL);
    }

    UUID newOne() {
        UUID incident = UUID.randomUUID();
        ours.add(incident.toString());
        return incident;
    }

    static Report<?> report(UUID incident, int revision) {
        Casualties casualties = new Casualties(
                LocalDate.parse("2021-06-01"),
                "AZ-AGM",
                IncidentKind.INCIDENT,
                Category.AP_MINE,
                List.of(new CasualtyCount(Outcome.INJURED, PersonStatus.CIVILIAN, revision)));
        return new IncidentEvent<>(incident, revision, RECORDED_AT, casualties).toReport();
    }

    static Report<?> withdrawal(UUID incident, int revision) {
        return new IncidentEvent<>(incident, revision, RECORDED_AT, new Withdrawal(WithdrawalReason.DUPLICATE))
                .toReport();
    }

    /** In the transaction of a caller's. */
    void append(Connection connection, Report<?> report) throws SQLException {
        outbox.append(connection, report);
    }

    void append(Report<?> report) throws SQLException {
        try (Connection connection = database.connect()) {
            append(connection, report);
        }
    }

    /** Several incidents of one revision each, in one transaction. */
    void append(int count) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                append(connection, report(newOne(), 1));
            }
            connection.commit();
        }
    }

    long waiting() throws SQLException {
        return database.number("SELECT count(*) FROM outbox");
    }

    /** What the topic has of this test's incidents. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return KafkaRecords.in(kafka.bootstrapServers(), Topic.CASUALTY).stream()
                .filter(taken -> ours.contains(key(taken)))
                .toList();
    }

    /** The revisions published of each of them, in the order of the topic. */
    Map<String, List<Integer>> revisions() {
        return records().stream().collect(groupingBy(Incidents::key, mapping(Incidents::revision, toList())));
    }

    int count() {
        return ours.size();
    }

    static String key(ConsumerRecord<byte[], byte[]> taken) {
        return new String(taken.key(), StandardCharsets.US_ASCII);
    }

    private static int revision(ConsumerRecord<byte[], byte[]> taken) {
        try {
            return Outbox.CODEC.read(taken).revision();
        } catch (UnreadableRecordException e) {
            throw new AssertionError(e);
        }
    }
}
