package org.mineaction.local;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Topic;

/** The topics of the ledger on a broker. */
final class KafkaTopics {
    private static final short ONE_REPLICA = 1;
    private static final int PATIENCE_MILLIS = 5_000;

    private final String bootstrapServers;

    KafkaTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Whether the broker answers, has every topic, and leads all partitions; topics missing are created. A broker that has
     * just begun knows topics a little before it takes records for them, and an idempotent producer whose first record of
     * a partition was turned away may not find back into order.
     */
    boolean areThere() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(missing(present)).all().get();
            // Only the leader of a partition can tell where it ends.
            admin.listOffsets(ends()).all().get();
            return true;
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<NewTopic> missing(Set<String> present) {
        return Arrays.stream(Topic.values())
                .filter(topic -> !present.contains(topic.topicName()))
                .map(topic -> new NewTopic(topic.topicName(), Topic.DEFAULT_PARTITIONS, ONE_REPLICA)
                        .configs(topic.settings()))
                .toList();
    }

    private static Map<TopicPartition, OffsetSpec> ends() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topic.DEFAULT_PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .collect(toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }
}
