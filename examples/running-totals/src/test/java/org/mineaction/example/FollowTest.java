package org.mineaction.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.RunningTotal;
import org.mineaction.contract.RunningTotalCodec;
import org.mineaction.local.LocalKafka;

/** The example does what its README says, on totals as the ledger writes them. */
class FollowTest {
    private static final RunningTotalCodec CODEC = new RunningTotalCodec("/test");

    @Test
    void keepsTheHighestVersionOfEachTotal() throws Exception {
        try (LocalKafka kafka = LocalKafka.startTemporary()) {
            publish(
                    kafka,
                    total("found-item", List.of("AZ-AGM"), "AP_MINE", 12, 2),
                    total("found-item", List.of("AZ-AGM"), "UXO", 3, 2),
                    total("found-item", List.of("AZ-AGM"), "AP_MINE", 38, 5),
                    total("found-item", List.of("AZ-AGM"), "AP_MINE", 12, 2),
                    total("found-item", List.of("AZ-AGM"), "UXO", 0, 6),
                    total("minefield-map", List.of("AZ-AGM", "AZ-FUZ"), "PLANTED", 97_000, 1));

            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            try (Consumer<byte[], byte[]> consumer = Follow.consumer(kafka.bootstrapServers())) {
                Follow follow = new Follow(consumer, new PrintStream(printed, true, StandardCharsets.UTF_8));
                assertThat(follow.findPartitions()).isTrue();
                follow.readToTheEnd();
            }

            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            "kind,day,districts,code,amount,reports",
                            "found-item,2021-06-05,AZ-AGM,AP_MINE,38,1",
                            "minefield-map,2021-06-05,AZ-AGM+AZ-FUZ,PLANTED,97000,1");
        }
    }

    @Test
    void forgetsATotalThatWasDeletedFromTheTopic() throws Exception {
        RunningTotals totals = new RunningTotals();
        ProducerRecord<byte[], byte[]> written =
                CODEC.write(total("found-item", List.of("AZ-AGM"), "AP_MINE", 12, 2), Instant.EPOCH);
        assertThat(totals.take(written.key(), written.value())).isTrue();

        assertThat(totals.take(written.key(), null)).isFalse();

        assertThat(totals.all()).isEmpty();
        assertThat(totals.take(written.key(), written.value())).isTrue();
    }

    private static RunningTotal total(String kind, List<String> districts, String code, long amount, long version) {
        return new RunningTotal(kind, LocalDate.of(2021, 6, 5), districts, code, amount, amount == 0 ? 0 : 1, version);
    }

    private static void publish(LocalKafka kafka, RunningTotal... totals) throws Exception {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (RunningTotal total : totals) {
                producer.send(CODEC.write(total, Instant.EPOCH)).get();
            }
        }
    }
}
