package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Calls.foundItem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;
import org.mineaction.local.Checkout;
import org.mineaction.local.KafkaRecords;

/** Figures that went wrong are built anew from the topics, while they are read and reports come in, and then replaced. */
class RebuildIT {
    private static final String DAY = "2021-04-01";
    private static final String DAY_OF_NOTHING = "2021-05-05";
    private static final int REPORTS = 200;
    private static final int WRONG_BY = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static PackagedLedger ledger;
    private static Calls calls;
    private static Database statistics;

    @BeforeAll
    static void start() throws Exception {
        ledger = PackagedLedger.shared();
        calls = ledger.calls;
        statistics = new Database(ledger.postgres, "statistics");
    }

    @Test
    void whatIsBuiltAnewTakesThePlaceOfWhatWentWrong() throws Exception {
        for (int i = 0; i < REPORTS; i++) {
            report();
        }
        new Topics(ledger.kafka.bootstrapServers())
                .write(List.of(new ProducerRecord<>(Topic.FOUND_ITEM.topicName(), "poison".getBytes(UTF_8))));
        await().atMost(PATIENCE).until(() -> calls.items(DAY) == REPORTS && deadLetters() == 1);
        spoil();
        assertThat(calls.items(DAY)).isEqualTo(REPORTS + WRONG_BY);
        assertThat(calls.items(DAY_OF_NOTHING)).isEqualTo(7);

        Reporter reporter = new Reporter();
        Path output = Path.of("target/rebuild.log");
        int exitCode = rebuild(output);
        long sent = REPORTS + reporter.end();

        String said = Files.readString(output, UTF_8);
        assertThat(exitCode).as(said).isZero();
        assertThat(said).contains("Built anew: ", " records in ", " a second");
        assertThat(deadLetters()).isEqualTo(1);
        assertThat(KafkaRecords.in(ledger.kafka.bootstrapServers(), Topic.DEAD_LETTER))
                .hasSize(1);
        assertThat(reporter.surprises).isEmpty();
        await().atMost(PATIENCE).until(() -> calls.items(DAY) == sent);
        assertThat(calls.items(DAY_OF_NOTHING)).isZero();
        assertThat(statistics.number("SELECT count(*) FROM before_rebuild.found_item"))
                .isPositive();
        await().atMost(PATIENCE).until(() -> statistics.number("SELECT count(*) FROM changed_total") == 0);
    }

    private static long deadLetters() throws SQLException {
        return statistics.number("SELECT count(*) FROM dead_letter");
    }

    private static void report() {
        String id = "'reportId':'" + UUID.randomUUID() + "'";
        assertThat(calls.send("POST", "", foundItem(DAY, 1, id)).statusCode()).isEqualTo(202);
    }

    /** As an error in a program might. */
    private static void spoil() throws SQLException {
        try (Connection connection = statistics.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE daily_total SET amount = amount + " + WRONG_BY);
            statement.execute("INSERT INTO daily_total (kind, day, district, code, known_in, amount, reports) VALUES"
                    + " ('found-item', '" + DAY_OF_NOTHING + "', 'AZ-ZAN', 'UXO', '2021-05-01', 7, 1)");
        }
    }

    private static int rebuild(Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Checkout.root().resolve("deploy/local/rebuild").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        String bootstrap = ledger.kafka.bootstrapServers();
        builder.environment().put("KAFKA_PORT", bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
        builder.environment().put("POSTGRES_PORT", String.valueOf(ledger.postgres.port()));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    /** A team that goes on reporting, and looks at the figures, which are those of before or those of now. */
    private static final class Reporter {
        private final Queue<Object> surprises = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean ending = new AtomicBoolean();
        private final Thread thread = new Thread(this::run, "reporter");
        private final AtomicLong sent = new AtomicLong();

        Reporter() {
            thread.start();
        }

        private void run() {
            // What was once counted must not be missed in what is built anew.
            long most = REPORTS;
            try {
                while (!ending.get()) {
                    report();
                    sent.incrementAndGet();
                    long items = calls.items(DAY);
                    long ofReports = items >= WRONG_BY ? items - WRONG_BY : items;
                    if (ofReports < most || ofReports > REPORTS + sent.get()) {
                        surprises.add(items);
                    }
                    most = Math.max(most, ofReports);
                }
            } catch (RuntimeException | AssertionError e) {
                surprises.add(e);
            }
        }

        long end() throws InterruptedException {
            ending.set(true);
            thread.join();
            return sent.get();
        }
    }
}
