package org.mineaction.statistics.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Topic;
import org.mineaction.local.LocalKafka;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.FoundItemTable;
import org.mineaction.statistics.merge.Merge;
import org.mineaction.statistics.merge.ReportTable;
import org.mineaction.traces.Traces;

/** A broker's log as one test sees it: from where it ended when the test began. */
public final class KafkaLog {
    static final String FOUND_ITEM = Topic.FOUND_ITEM.topicName();

    private final LocalKafka kafka;
    private final TestDatabase database;
    private final ReportTable<?> table;
    private final String group = "test-" + UUID.randomUUID();
    private final Map<TopicPartition, Long> reports;
    private final Map<TopicPartition, Long> letters;

    private KafkaLog(LocalKafka kafka, TestDatabase database, ReportTable<?> table) {
        this.kafka = kafka;
        this.database = database;
        this.table = table;
        this.reports = end(topic());
        this.letters = end(Topic.DEAD_LETTER);
    }

    private KafkaLog(KafkaLog same, TestDatabase other) {
        this.kafka = same.kafka;
        this.database = other;
        this.table = same.table;
        this.reports = same.reports;
        this.letters = same.letters;
    }

    /** Has the database begin where the log of found items ends now. */
    public static KafkaLog begin(LocalKafka kafka, TestDatabase database) throws SQLException {
        return begin(kafka, database, new FoundItemTable());
    }

    /** The same of any kind. */
    static KafkaLog begin(LocalKafka kafka, TestDatabase database, ReportTable<?> table) throws SQLException {
        KafkaLog log = new KafkaLog(kafka, database, table);
        log.rewind();
        return log;
    }

    private Topic topic() {
        return table.kind().topic();
    }

    /** The same log, to be merged into another database as well. */
    KafkaLog anewInto(TestDatabase other) throws SQLException {
        KafkaLog log = new KafkaLog(this, other);
        log.rewind();
        return log;
    }

    /** Has the database begin there again, as a backup from then would. */
    void rewind() throws SQLException {
        for (Map.Entry<TopicPartition, Long> begin : reports.entrySet()) {
            TopicPartition partition = begin.getKey();
            database.execute("""
                    INSERT INTO consumed (topic, partition, next_offset) VALUES ('%1$s', %2$d, %3$d)
                    ON CONFLICT (topic, partition) DO UPDATE SET next_offset = %3$d
                    """.formatted(partition.topic(), partition.partition(), begin.getValue()));
        }
    }

    public RunningConsumer consume() {
        return new RunningConsumer(settings(), group, database, table);
    }

    /** The same with a codec of found items other than this version's. */
    RunningConsumer consumeWith(EventCodec<FoundItem> codec) {
        Database merging = database.database();
        Intake<FoundItem> intake = new Intake<>(
                ReportKind.FOUND_ITEM, codec, new Merge<>(merging, new FoundItemTable()), merging, Traces.NONE);
        return new RunningConsumer(settings(), group, database, Map.of(FOUND_ITEM, intake));
    }

    /** A member of the group that has its partitions, says that it lives, and does nothing more. */
    Consumer<byte[], byte[]> hangingMember() {
        Consumer<byte[], byte[]> member = new KafkaConnections(settings(), group, 1).consumer();
        member.subscribe(List.of(topic().topicName()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                member.seekToBeginning(partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
        });
        while (member.assignment().isEmpty()) {
            member.poll(Duration.ofMillis(100));
        }
        return member;
    }

    /** The records merged or put aside since the test began. */
    public long consumed() throws SQLException {
        return database.number("SELECT sum(next_offset) FROM consumed") - sum(reports);
    }

    /** How far the group has told Kafka that it is. */
    long committed() throws Exception {
        try (Admin admin = Admin.create(settings())) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                            .mapToLong(offset -> offset.offset())
                            .sum()
                    - sum(reports);
        }
    }

    /** The first offset of this test in a partition. */
    public long beginning(int partition) {
        return reports.get(new TopicPartition(topic().topicName(), partition));
    }

    /** The reports sent since the test began, and what was sent as such. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        return since(reports, end(topic()));
    }

    /** The dead letters sent since the test began. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return since(letters, end(Topic.DEAD_LETTER));
    }

    private List<ConsumerRecord<byte[], byte[]>> since(
            Map<TopicPartition, Long> beginning, Map<TopicPartition, Long> end) {
        List<ConsumerRecord<byte[], byte[]>> sent = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(beginning.keySet());
            beginning.forEach(consumer::seek);
            while (end.entrySet().stream().anyMatch(one -> consumer.position(one.getKey()) < one.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(sent::add);
            }
        }
        return sent;
    }

    private Map<TopicPartition, Long> end(Topic topic) {
        List<TopicPartition> partitions = IntStream.range(0, Topic.DEFAULT_PARTITIONS)
                .mapToObj(i -> new TopicPartition(topic.topicName(), i))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
