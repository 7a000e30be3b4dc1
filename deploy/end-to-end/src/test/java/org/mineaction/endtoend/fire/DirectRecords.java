package org.mineaction.endtoend.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the topic past report-ingest, patiently, for other faults may strike meanwhile. */
final class DirectRecords implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;

    private final Producer<byte[], byte[]> producer;

    DirectRecords(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.METADATA_MAX_AGE_CONFIG, 1_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Writes them, all acknowledged on return. */
    void write(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> one : records) {
            sent.add(producer.send(one));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    /** How many partitions there are. */
    int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    @Override
    public void close() {
        producer.close();
    }
}
