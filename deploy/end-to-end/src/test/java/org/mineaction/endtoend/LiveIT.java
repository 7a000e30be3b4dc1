package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.local.ServiceProcess;

/** One of two replicas publishes the totals that have changed; whoever listens to either is told the same. */
class LiveIT {
    private static final String DAY = "2021-04-02";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PackagedLedger ledger;

    @BeforeAll
    static void start() throws Exception {
        ledger = PackagedLedger.shared();
    }

    @Test
    void everyReplicaPushesTheSame() throws Exception {
        try (ServiceProcess another = ledger.anotherStatistics()) {
            another.start();
            List<String> one = listenTo(ledger.statistics);
            List<String> other = listenTo(another);

            report();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(totals(one)).hasSize(1));
            report();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(totals(one)).hasSize(2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(totals(other)).isEqualTo(totals(one)));

            // It may be the one that publishes. What it did is the other's turn then.
            ledger.statistics.kill();
            try {
                report();
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(totals(other)).last().asString().contains("\"amount\":3,\"reports\":3,"));
            } finally {
                // Other tests share it.
                ledger.statistics.start();
            }
        }
    }

    private static void report() {
        String id = "'reportId':'" + UUID.randomUUID() + "'";
        assertThat(ledger.calls.send("POST", "", Calls.foundItem(DAY, 1, id)).statusCode())
                .isEqualTo(202);
    }

    /** The lines of a stream that has begun; shortly after its start a replica asks to come again. */
    private static List<String> listenTo(ServiceProcess statistics) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(statistics.ports().address() + "/statistics/v1/live"))
                .build();
        HttpResponse<Stream<String>> stream = await().atMost(PATIENCE)
                .until(() -> CLIENT.send(request, BodyHandlers.ofLines()), answer -> answer.statusCode() == 200);
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> read(stream.body(), lines), "listener");
        reader.setDaemon(true);
        reader.start();
        await().atMost(PATIENCE).until(() -> lines.contains("retry:2000"));
        return lines;
    }

    private static void read(Stream<String> stream, List<String> lines) {
        try (stream) {
            stream.forEach(lines::add);
        } catch (UncheckedIOException itsReplicaWasKilled) {
            lines.add("ended");
        }
    }

    private static List<String> totals(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains(DAY))
                .toList();
    }
}
