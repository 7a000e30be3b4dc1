package org.mineaction.local.run;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Topic;

/** What lies in Kafka and is not yet in the figures. */
final class Backlog {
    private static final String CONSUMER_GROUP = "statistics";

    private final Map<String, Object> settings;

    Backlog(int kafkaPort) {
        settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafkaPort);
    }

    /** Whether statistics has taken in every record; while nobody can tell, it has not. */
    boolean isEmpty() {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, Topic.DEFAULT_PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topic.FOUND_ITEM.topicName(), partition))
                    .collect(toMap(Function.identity(), partition -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(CONSUMER_GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .allMatch(end -> end.getValue().offset() <= offset(taken.get(end.getKey())));
        } catch (ExecutionException notKnown) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long offset(OffsetAndMetadata taken) {
        return taken == null ? 0 : taken.offset();
    }
}
