package org.mineaction.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Calls.foundItem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;
import org.mineaction.local.KafkaRecords;

/** A broker as deploy/kubernetes has it: over TLS, by password, and each service with the rights it is given there and no more. */
class SecuredKafkaIT {
    private static final String DAY = "2021-03-25";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static SecuredBroker broker;
    private static PackagedLedger ledger;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(Path.of("target/secured-broker"));
        ledger = PackagedLedger.start(broker.kafka, broker::environment);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void theServicesMayWhatTheyHaveToDo() throws Exception {
        String id = "'reportId':'" + UUID.randomUUID() + "'";
        assertThat(ledger.calls.send("POST", "", foundItem(DAY, 3, id)).statusCode())
                .isEqualTo(202);
        Incident.entered(ledger.calls, DAY, "INJURED");
        byte[] key = "7".getBytes(UTF_8);
        new Topics(broker.kafka.bootstrapServers())
                .write(List.of(new ProducerRecord<>(Topic.FOUND_ITEM.topicName(), key, key)));

        await().atMost(PATIENCE).until(() -> ledger.calls.items(DAY) == 3);
        await().atMost(PATIENCE)
                .until(() -> ledger.calls
                                .ask("/casualties?from=" + DAY + "&to=" + DAY)
                                .get("injured")
                                .intValue()
                        == 1);
        await().atMost(PATIENCE)
                .until(() -> KafkaRecords.in(broker.kafka.bootstrapServers(), Topic.DEAD_LETTER)
                                .size()
                        == 1);
    }

    @Test
    void whoReadsDownstreamReadsTotalsAndNoReport() throws Exception {
        String id = "'reportId':'" + UUID.randomUUID() + "'";
        ledger.calls.send("POST", "", foundItem("2021-03-26", 1, id));

        try (KafkaConsumer<byte[], byte[]> downstream = downstream("downstream-of-a-test")) {
            downstream.subscribe(List.of(Topic.RUNNING_TOTAL.topicName()));
            await().atMost(PATIENCE)
                    .until(() -> downstream.poll(Duration.ofMillis(200)).count() > 0);
        }
        try (KafkaConsumer<byte[], byte[]> curious = downstream("downstream-of-another")) {
            curious.subscribe(List.of(Topic.FOUND_ITEM.topicName()));
            assertThatThrownBy(() -> curious.poll(PATIENCE)).isInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static KafkaConsumer<byte[], byte[]> downstream(String group) {
        Map<String, Object> settings = new HashMap<>(broker.settings("downstream"));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
