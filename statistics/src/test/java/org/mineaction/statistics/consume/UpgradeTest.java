package org.mineaction.statistics.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.ReportKind;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.Ledger;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/**
 * Events change: what is added disturbs nobody, and what old readers cannot follow comes as a type of its own, here
 * one with a new field and a quantity in another form.
 */
class UpgradeTest {
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECOND = "org.mineaction.found-item.reported.v2";

    private static final EventCodec<FoundItem> OLD = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");
    private static final EventCodec<FoundItem> LEARNED = OLD.learning(SECOND, UpgradeTest::asFirst);

    private static final ReportDraft ONE = ReportDraft.named("one");
    private static final ReportDraft TWO = ReportDraft.named("two");
    private static final ReportDraft THREE = ReportDraft.named("three");

    private final TestDatabase database = TestDatabase.create();
    private KafkaLog log;
    private Publisher publisher;

    private static ObjectNode asFirst(ObjectNode second) {
        second.set("quantity", second.path("counted").path("items"));
        return second;
    }

    @BeforeEach
    void begin() throws Exception {
        log = KafkaLog.begin(KAFKA, database);
        publisher = new Publisher(KAFKA.bootstrapServers());
    }

    @AfterEach
    void end() throws Exception {
        publisher.close();
        Ledger.assertTotalsMatchFacts(database);
    }

    @Test
    void whatIsAddedDisturbsNoReader() throws Exception {
        publisher.publishRecords(List.of(first(ONE), changed(first(TWO), UpgradeTest::add), first(THREE)));

        merge(OLD, log);

        assertThat(Ledger.items(database)).isEqualTo(30);
        assertThat(log.deadLetters()).isEmpty();
    }

    @Test
    void whoHasNotLearnedANewTypePutsItAsideAndCountsTheRest() throws Exception {
        publisher.publishRecords(List.of(first(ONE), second(TWO), first(THREE)));

        merge(OLD, log);

        assertThat(Ledger.items(database)).isEqualTo(20);
        assertThat(log.deadLetters())
                .extracting(letter -> new String(
                        letter.headers().lastHeader(DeadLetter.REASON_HEADER).value(), StandardCharsets.US_ASCII))
                .containsExactly("UNKNOWN_TYPE");
    }

    @Test
    void aRecordOfTheNewTypeThatIsWrongIsPutAsideAsAnyOther() throws Exception {
        publisher.publishRecords(List.of(changed(second(ONE), event -> event.remove("counted")), second(TWO)));

        merge(LEARNED, log);

        assertThat(Ledger.items(database)).isEqualTo(10);
        assertThat(database.rows("SELECT reason FROM dead_letter")).containsExactly("INVALID");
    }

    @Test
    void aLogOfBothIsTheSameFiguresHoweverItWasRead() throws Exception {
        publisher.publishRecords(List.of(
                first(ONE),
                second(ONE.revision(2).quantity(4)),
                second(TWO),
                first(TWO.revision(2).quantity(5)),
                second(THREE)));
        // Too early: not all have learned it.
        merge(OLD, log);
        assertThat(Ledger.items(database)).isEqualTo(15);

        sendDeadLettersAgain();
        merge(LEARNED, log);
        TestDatabase builtAnew = TestDatabase.create();
        merge(LEARNED, log.anewInto(builtAnew));

        assertThat(Ledger.items(database)).isEqualTo(4 + 5 + 10);
        assertThat(facts(builtAnew)).isEqualTo(facts(database)).isNotEmpty();
    }

    private void merge(EventCodec<FoundItem> codec, KafkaLog from) {
        long records = log.records().size();
        try (RunningConsumer consumer = from.consumeWith(codec)) {
            await().atMost(PATIENCE).until(() -> from.consumed() == records);
            assertThat(consumer.progress().stopped()).isEmpty();
        }
    }

    /** As statistics does when it is asked to, once the readers have learned. */
    private void sendDeadLettersAgain() {
        List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> one : log.records()) {
            if (new String(one.headers().lastHeader("ce_type").value(), StandardCharsets.US_ASCII).equals(SECOND)) {
                again.add(new ProducerRecord<>(
                        one.topic(), null, one.timestamp(), one.key(), one.value(), one.headers()));
            }
        }
        publisher.publishRecords(again);
    }

    /** All that figures come from; not which records were put aside on the way. */
    private static List<String> facts(TestDatabase database) throws SQLException {
        return database.contents().stream()
                .filter(row -> !row.startsWith("dead_letter") && !row.startsWith("consumed"))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> first(ReportDraft draft) {
        return OLD.write(draft.report());
    }

    private static ProducerRecord<byte[], byte[]> second(ReportDraft draft) throws IOException {
        ProducerRecord<byte[], byte[]> second = changed(first(draft), event -> {
            add(event);
            JsonNode quantity = event.remove("quantity");
            event.putObject("counted").set("items", quantity);
        });
        second.headers().remove("ce_type").add("ce_type", SECOND.getBytes(StandardCharsets.US_ASCII));
        return second;
    }

    private static void add(ObjectNode event) {
        event.put("depthMetres", 0.2);
    }

    private static ProducerRecord<byte[], byte[]> changed(
            ProducerRecord<byte[], byte[]> one, Consumer<ObjectNode> change) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(one.value());
        change.accept(event);
        return new ProducerRecord<>(
                one.topic(), null, one.timestamp(), one.key(), JSON.writeValueAsBytes(event), one.headers());
    }
}
