package org.mineaction.benchmark.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.mineaction.benchmark.load.RawProducer;
import org.mineaction.benchmark.load.SampleReports;
import org.mineaction.benchmark.load.Wire;
import org.mineaction.contract.Topic;

/** The records on a broker, and its topics. */
public final class Records implements AutoCloseable {
    private static final String GROUP = "statistics";
    private static final String REPORTS = Topic.FOUND_ITEM.topicName();
    private static final short ONE_REPLICA = 1;
    private static final Duration LONGEST_ELECTION = Duration.ofSeconds(30);

    private final String broker;
    private final Admin admin;

    /** Of the broker of a stack. */
    public Records(Stack stack) {
        broker = stack.kafka().bootstrapServers();
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
    }

    /**
     * Adds reports as report-ingest would, each with content of its own, in the order of their days as years of work give it.
     *
     * @param partitions how many of the partitions get some, from the first on: consumers are dealt neighbours in turn
     */
    public void add(long reports, int partitions, long seed) {
        SampleReports made = new SampleReports(seed);
        try (RawProducer producer = new RawProducer(broker, RawProducer.TUNED)) {
            for (long i = 0; i < reports; i++) {
                ProducerRecord<byte[], byte[]> one = Wire.record(made.next((double) i / reports));
                producer.send(partitions == Topic.DEFAULT_PARTITIONS ? one : in((int) (i % partitions), one));
            }
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> in(int partition, ProducerRecord<byte[], byte[]> one) {
        return new ProducerRecord<>(one.topic(), partition, one.timestamp(), one.key(), one.value(), one.headers());
    }

    /** How many reports the ledger's topic holds. */
    public long count() throws ExecutionException, InterruptedException {
        return count(REPORTS);
    }

    private long count(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, Topic.DEFAULT_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many consumers merge reports at this moment. */
    public int consumers() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(GROUP))
                .all()
                .get()
                .get(GROUP)
                .members()
                .size();
    }

    /**
     * Makes a topic like that of the reports and waits until all its partitions are led: an idempotent producer
     * whose first record of a partition was turned away may not find back into order.
     */
    public void create(String topic) throws ExecutionException, InterruptedException {
        NewTopic like = new NewTopic(topic, Topic.DEFAULT_PARTITIONS, ONE_REPLICA).configs(Topic.FOUND_ITEM.settings());
        admin.createTopics(List.of(like)).all().get();
        long start = System.nanoTime();
        while (!isLed(topic)) {
            if (System.nanoTime() - start > LONGEST_ELECTION.toNanos()) {
                throw new IllegalStateException("Kafka does not lead the new topic " + topic);
            }
            Thread.sleep(100);
        }
    }

    /** A broker may have made a topic and not know it for a moment. */
    private boolean isLed(String topic) throws ExecutionException, InterruptedException {
        try {
            count(topic);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    /** Removes a topic and what it held. */
    public void delete(String topic) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
