package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;
import org.mineaction.local.Part;

/**
 * An upgrade, as Kubernetes does it: of two replicas each is told to end (SIGTERM) and started again, in turn, service by service, while
 * all are called. Whoever turns to the other replica notices nothing; nothing is lost, and nothing counts
 * twice.
 */
class RollingRestartIT {
    private static final String DAY = "2021-05-01";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static PackagedLedger ledger;
    private static Replicas ingest;
    private static Replicas statistics;
    private static Replicas registry;

    private final Set<UUID> reported = ConcurrentHashMap.newKeySet();
    private final Set<UUID> entered = ConcurrentHashMap.newKeySet();
    private final AtomicLong highest = new AtomicLong();

    @BeforeAll
    static void start() throws Exception {
        ledger = PackagedLedger.start();
        ingest = new Replicas(ledger.ingest, ledger.anotherIngest());
        statistics = new Replicas(ledger.statistics, ledger.anotherStatistics());
        registry = new Replicas(ledger.registry, ledger.anotherRegistry());
        services().map(Replicas::other).forEach(Part::start);
    }

    @AfterAll
    static void stop() {
        services().map(Replicas::other).forEach(Part::close);
        ledger.close();
    }

    private static Stream<Replicas> services() {
        return Stream.of(ingest, statistics, registry);
    }

    @Test
    void whoeverTurnsToTheOtherReplicaNoticesNothing() throws Exception {
        try (SteadyCaller team = new SteadyCaller("team", this::report);
                SteadyCaller another = new SteadyCaller("another team", this::report);
                SteadyCaller reader = new SteadyCaller("reader", this::read);
                SteadyCaller registrar = new SteadyCaller("registrar", this::enter)) {
            services().forEach(Replicas::restartInTurn);
            assertThat(team.end() + another.end()).isEqualTo(reported.size());
            assertThat(registrar.end()).isEqualTo(entered.size());
            assertThat(reader.end()).isPositive();
        }

        // Otherwise nobody was called while it was leaving.
        assertThat(services())
                .allSatisfy(service -> assertThat(service.turnedAway()).isPositive());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(items()).isEqualTo(reported.size()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(incidents()).isEqualTo(entered.size()));
        assertThat(keys(Topic.FOUND_ITEM)).isEqualTo(reported);
        assertThat(keys(Topic.CASUALTY)).isEqualTo(entered);
    }

    private Void report() {
        UUID id = UUID.randomUUID();
        HttpResponse<String> answer =
                ingest.post("/ingest/v1/found-items", Calls.foundItem(DAY, 1, "'reportId':'" + id + "'"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        reported.add(id);
        return null;
    }

    private Void enter() {
        Incident incident = new Incident(ledger.calls, UUID.randomUUID(), DAY);
        HttpResponse<String> answer = registry.post("/registry/v1/incidents", incident.body("INJURED"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        entered.add(incident.id());
        return null;
    }

    /** Whichever replica is asked, figures never go back. */
    private Void read() {
        long before = highest.get();
        long now = items();
        assertThat(now).isGreaterThanOrEqualTo(before);
        highest.set(now);
        return null;
    }

    private static long items() {
        return figure("totals", "items");
    }

    private static long incidents() {
        return figure("casualties", "incidents");
    }

    private static long figure(String of, String name) {
        HttpResponse<String> answer = statistics.get("/statistics/v1/" + of + "?from=" + DAY + "&to=" + DAY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Calls.json(answer.body()).get(name).longValue();
    }

    private static Set<UUID> keys(Topic topic) {
        Set<UUID> keys = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : KafkaRecords.in(ledger.kafka.bootstrapServers(), topic)) {
            keys.add(UUID.fromString(new String(record.key(), UTF_8)));
        }
        return keys;
    }
}
