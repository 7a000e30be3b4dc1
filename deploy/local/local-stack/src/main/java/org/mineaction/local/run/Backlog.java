package org.mineaction.local.run;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Topic;
import org.mineaction.local.LocalPostgres;

/** What lies in the registry's outbox or in Kafka, and is not yet in the figures. */
public final class Backlog {
    private static final String CONSUMER_GROUP = "statistics";
    private static final List<Topic> TOPICS =
            ReportKind.ALL.stream().map(ReportKind::topic).toList();
    private static final String NOTHING_WAITS = "SELECT NOT EXISTS (SELECT FROM outbox)";

    private final Map<String, Object> settings;
    private final String registry;

    /**
     * That of the ledger with these stores on the loopback address.
     *
     * @param kafkaPort of its Kafka
     * @param postgresPort of its PostgreSQL
     */
    public Backlog(int kafkaPort, int postgresPort) {
        settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafkaPort);
        registry = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/registry";
    }

    /** Whether statistics has taken in everything; while nobody can tell, it has not. */
    public boolean isEmpty() {
        // In this order: what has left the outbox is in Kafka.
        return isOutboxEmpty() && isTakenIn();
    }

    private boolean isOutboxEmpty() {
        try (Connection connection = DriverManager.getConnection(registry, LocalPostgres.ADMINISTRATOR, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NOTHING_WAITS)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException notKnown) {
            return false;
        }
    }

    private boolean isTakenIn() {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> ends = TOPICS.stream()
                    .flatMap(topic -> IntStream.range(0, Topic.DEFAULT_PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
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
