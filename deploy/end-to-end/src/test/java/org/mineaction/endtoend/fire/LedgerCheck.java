package org.mineaction.endtoend.fire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;
import org.mineaction.local.ServiceProcess;

/** Whether accepted, written and counted are the same, and the parts what they sum to. */
final class LedgerCheck {
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Surroundings surroundings;
    private final Expectation expectation;
    private final PublishedTotals published;
    private final LedgerDatabase database;
    private final RegistryCheck registry;
    private final AnswersCheck answers;
    private final Disagreements wrong = new Disagreements();

    LedgerCheck(Surroundings surroundings, Expectations expectations, RegistryCheck registry, Random random) {
        this.surroundings = surroundings;
        this.expectation = expectations.reports();
        this.published = expectations.totals();
        this.registry = registry;
        this.database = new LedgerDatabase(surroundings.postgres());
        this.answers = new AnswersCheck(surroundings, expectations, random);
    }

    /** Waits until everybody is ready and every record is merged; says who is not after this time. */
    Optional<String> awaitWell(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String unwell = whatIsUnwell();
        while (!unwell.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            unwell = whatIsUnwell();
        }
        return unwell.isEmpty()
                ? Optional.empty()
                : Optional.of("not well " + patience.toSeconds() + " s after the last fault: " + unwell);
    }

    private String whatIsUnwell() {
        List<String> unwell = new ArrayList<>();
        surroundings.parts().stream()
                .filter(part -> !part.isAlive())
                .forEach(part -> unwell.add(part.name() + " is dead"));
        surroundings.services().stream()
                .filter(service -> !isReady(service))
                .forEach(service -> unwell.add(service.name() + " is not ready"));
        try {
            // In this order: what has left the outbox is in the topic.
            unwell.addAll(registry.whatIsUntold());
            Map<TopicPartition, Long> consumed = database.consumed();
            catchUp().forEach((partition, end) -> {
                if (consumed.getOrDefault(partition, 0L) < end) {
                    unwell.add(partition + " is merged to " + consumed.get(partition) + " of " + end);
                }
            });
            long unpublished = database.unpublished();
            if (unpublished > 0) {
                unwell.add("the totals of " + unpublished + " merges wait to be published");
            }
        } catch (SQLException away) {
            unwell.add("the database does not answer: " + away);
        }
        return String.join("; ", unwell);
    }

    /** Reads all topics on; returns where they end. */
    private Map<TopicPartition, Long> catchUp() {
        Map<TopicPartition, Long> ends = new HashMap<>(expectation.catchUp());
        ends.putAll(registry.catchUp());
        return ends;
    }

    private static boolean isReady(ServiceProcess service) {
        try {
            return Http.get("http://127.0.0.1:" + service.ports().management() + "/q/health/ready")
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** What is wrong; to be asked when all are well and nothing is sent any more. */
    List<String> disagreements() throws SQLException, IOException {
        Map<TopicPartition, Long> ends;
        do {
            // A record answered with 503 before may still have been on its way.
            wrong.clear();
            awaitWell(SETTLING).ifPresent(wrong::add);
            ends = catchUp();
            wrong.addAll(registry.disagreements());
            compareRows();
            wrong.addAll(answers.disagreements());
            compareDeadLetters();
            wrong.addAll(published.disagreements(database.tables()));
        } while (!catchUp().equals(ends));
        return wrong.all();
    }

    private void compareRows() throws SQLException {
        Map<UUID, Row> expected = expectation.rows();
        Map<UUID, Row> found = database.rows();
        expected.forEach((id, row) -> {
            if (!row.equals(found.get(id))) {
                wrong.add("report %s should be %s and is %s".formatted(id, row, found.get(id)));
            }
        });
        wrong.same("reports", expected.size(), found.size());
        wrong.same("superseded revisions", expectation.superseded(), database.superseded());
        wrong.same("totals that are not what the facts add up to", 0, database.disagreements());
    }

    private void compareDeadLetters() throws SQLException {
        Set<Origin> letters = KafkaRecords.in(surroundings.kafka().bootstrapServers(), Topic.DEAD_LETTER).stream()
                .map(LedgerCheck::origin)
                .collect(toSet());
        Set<Origin> poison = expectation.poison();
        letters.stream()
                .filter(letter -> !poison.contains(letter))
                .forEach(letter -> wrong.add("a dead letter of a good record: " + letter));
        poison.stream()
                .filter(one -> !letters.contains(one))
                .forEach(one -> wrong.add("poison without a dead letter: " + one));
        Set<Origin> known = database.deadLetters();
        if (!known.equals(poison)) {
            wrong.add("the poison is %s, and the database knows of %s".formatted(poison, known));
        }
    }

    private static Origin origin(ConsumerRecord<byte[], byte[]> letter) {
        return new Origin(
                header(letter, DeadLetter.TOPIC_HEADER),
                Integer.parseInt(header(letter, DeadLetter.PARTITION_HEADER)),
                Long.parseLong(header(letter, DeadLetter.OFFSET_HEADER)),
                header(letter, DeadLetter.REASON_HEADER));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
