package org.mineaction.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Topic;

class LocalKafkaTest {
    private static final LocalKafka KAFKA = LocalKafka.shared();
    private static final TopicPartition PARTITION = new TopicPartition(Topic.FOUND_ITEM.topicName(), 7);

    @Test
    void hasTheTopicsOfTheLedgerWithTheirSettings() throws Exception {
        try (Admin admin = admin(KAFKA.bootstrapServers())) {
            for (Topic topic : Topic.values()) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
                var settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                assertThat(topic.settings())
                        .allSatisfy((name, value) ->
                                assertThat(settings.get(name).value()).isEqualTo(value));
            }
        }
    }

    @Test
    void takesWhatAServiceWritesWhoseClockIsADayAhead() throws Exception {
        long tomorrow = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();

        for (Topic topic : Topic.values()) {
            assertThat(offsetOf(new ProducerRecord<>(topic.topicName(), 0, tomorrow, new byte[1], new byte[0])))
                    .isNotNegative();
        }
    }

    @Test
    void keepsAcknowledgedRecordsAndItsAddressWhenKilled() throws Exception {
        long offset = send("before");

        KAFKA.kill();
        assertThat(KAFKA.isAlive()).isFalse();
        KAFKA.start();

        assertThat(textAt(offset)).isEqualTo("before");
        assertThat(send("after")).isEqualTo(offset + 1);
    }

    @Test
    void answersNobodyWhileHeldStillAndGoesOnAfterwards() throws Exception {
        send("before");

        KAFKA.pause();
        try {
            assertThatThrownBy(() -> send("meanwhile"))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        } finally {
            KAFKA.resume();
        }

        assertThat(textAt(send("after"))).isEqualTo("after");
    }

    @Test
    void whoeverComesByWayOfAProxyStaysBehindIt() throws Exception {
        try (DelayingProxy proxy = DelayingProxy.to(FreePort.find());
                LocalKafka kafka = LocalKafka.startTemporary(proxy);
                Admin behind = admin("127.0.0.1:" + proxy.port());
                Admin direct = admin(kafka.bootstrapServers())) {
            assertThat(node(behind).port()).isEqualTo(proxy.port());
            assertThat(node(direct).port()).isEqualTo(kafka.port());
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
    }

    private static Node node(Admin admin) throws Exception {
        return admin.describeCluster().nodes().get().iterator().next();
    }

    private static long send(String text) throws Exception {
        return offsetOf(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), null, text.getBytes(UTF_8)));
    }

    private static long offsetOf(ProducerRecord<byte[], byte[]> record) throws Exception {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(record).get().offset();
        }
    }

    private static String textAt(long offset) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KAFKA.bootstrapServers(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seek(PARTITION, offset);
            ConsumerRecord<byte[], byte[]> record =
                    consumer.poll(Duration.ofSeconds(10)).iterator().next();
            return new String(record.value(), UTF_8);
        }
    }
}
