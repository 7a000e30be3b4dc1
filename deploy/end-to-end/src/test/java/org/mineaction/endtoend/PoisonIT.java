package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;

/** Records that no version of report-ingest writes, in the middle of those it does. */
class PoisonIT {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/end-to-end");
    private static final String DAY = "2021-03-08";
    private static final int PARTITION = 5;
    private static PackagedLedger ledger;

    @BeforeAll
    static void start() throws Exception {
        ledger = PackagedLedger.start();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void poisonInTheMiddleOfABatchIsPutAsideAndTheRestIsCounted() throws Exception {
        Topics topics = new Topics(ledger.kafka.bootstrapServers());
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        records.addAll(good(4));
        records.add(withoutHeaders());
        records.addAll(good(3));
        records.add(withValue("{\"not\":\"a report\""));
        records.add(withValue(new String(good().value(), UTF_8).replace("\"quantity\":1", "\"quantity\":0")));
        records.addAll(good(4));

        // Written while nobody reads, so that all of it is there at once.
        ledger.statistics.stop();
        topics.write(records);
        ledger.statistics.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ledger.calls.items(DAY)).isEqualTo(11));
        assertThat(metrics())
                .contains(
                        "ledger_merge_batch_size_count{kind=\"found-item\"} 1.0",
                        "ledger_merge_batch_size_sum{kind=\"found-item\"} " + (double) records.size());
        List<ConsumerRecord<byte[], byte[]>> letters =
                KafkaRecords.in(ledger.kafka.bootstrapServers(), Topic.DEAD_LETTER);
        assertThat(letters)
                .extracting(PoisonIT::offsetAndReason)
                .containsExactlyInAnyOrder("4 NOT_A_CLOUD_EVENT", "8 MALFORMED", "9 INVALID");
        assertThat(letters).allSatisfy(letter -> {
            ProducerRecord<byte[], byte[]> written = records.get(Integer.parseInt(offset(letter)));
            assertThat(letter.key()).isEqualTo(written.key());
            assertThat(letter.value()).isEqualTo(written.value());
            assertThat(header(letter, DeadLetter.TOPIC_HEADER)).isEqualTo(Topic.FOUND_ITEM.topicName());
            assertThat(header(letter, DeadLetter.PARTITION_HEADER)).isEqualTo(String.valueOf(PARTITION));
        });
    }

    private static List<String> metrics() {
        String address = "http://127.0.0.1:" + ledger.statistics.ports().management() + "/q/metrics";
        return ledger.calls.get(URI.create(address)).body().lines().toList();
    }

    private static List<ProducerRecord<byte[], byte[]>> good(int count) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(good());
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> good() {
        FoundItem item = new FoundItem(LocalDate.parse(DAY), "AZ-AGM", Category.AP_MINE, 1, null, null, null, null);
        ProducerRecord<byte[], byte[]> written = CODEC.write(new Report<>(
                UUID.randomUUID(), 1, Instant.now(), "T", new Submitter("T", Role.REPORTER), null, List.of(), item));
        return new ProducerRecord<>(
                written.topic(), PARTITION, written.timestamp(), written.key(), written.value(), written.headers());
    }

    private static ProducerRecord<byte[], byte[]> withoutHeaders() {
        ProducerRecord<byte[], byte[]> good = good();
        return new ProducerRecord<>(good.topic(), PARTITION, good.key(), good.value());
    }

    /** Headers and key as they should be. */
    private static ProducerRecord<byte[], byte[]> withValue(String value) {
        ProducerRecord<byte[], byte[]> good = good();
        return new ProducerRecord<>(
                good.topic(), PARTITION, good.timestamp(), good.key(), value.getBytes(UTF_8), good.headers());
    }

    private static String offsetAndReason(ConsumerRecord<byte[], byte[]> letter) {
        return offset(letter) + " " + header(letter, DeadLetter.REASON_HEADER);
    }

    private static String offset(ConsumerRecord<byte[], byte[]> letter) {
        return header(letter, DeadLetter.OFFSET_HEADER);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
