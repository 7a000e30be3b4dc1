package org.mineaction.statistics.rebuild;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.ReportKind;

/** Where the topics of all kinds of report end. */
final class LogEnd implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final List<String> TOPICS =
            ReportKind.ALL.stream().map(kind -> kind.topic().topicName()).toList();

    private final Admin admin;

    LogEnd(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        admin = Admin.create(settings);
    }

    /**
     * The offset after the last record of every partition.
     *
     * @throws KafkaException when the broker does not answer, or lacks a topic
     */
    Map<TopicPartition, Long> ask() {
        try {
            List<TopicPartition> partitions = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            Map<TopicPartition, OffsetSpec> latest =
                    partitions.stream().collect(toMap(Function.identity(), partition -> OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("the end of the topics is not known", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
