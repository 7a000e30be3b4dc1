package org.mineaction.statistics.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.mineaction.contract.RunningTotal;
import org.mineaction.contract.RunningTotalCodec;
import org.mineaction.contract.Topic;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.http.Masked;
import org.mineaction.relay.Outage;
import org.mineaction.relay.StopSignal;

/**
 * Reads running totals from now on and hands them over, one by one and none twice, for as long as it runs. While the broker is away
 * there are none; then it goes on where it was. It reads every partition itself, for no group: every instance has all of it.
 */
final class TotalsFeed implements Runnable {
    private static final Logger LOG = Logger.getLogger(TotalsFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final Map<String, Object> SETTINGS = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            // A topic made anew is no reason to stop.
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            // Partitions added while running are found within this time.
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            10_000,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            1 << 20);

    private final Map<String, Object> settings;
    private final Listener listener;
    private final RunningTotalCodec codec = new RunningTotalCodec("/statistics");
    private final Outage outage = new Outage("The feed of live totals", "topic of running totals");
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final StopSignal stop = new StopSignal();
    private boolean isBegun;

    TotalsFeed(Map<String, Object> broker, Listener listener) {
        this.settings = new HashMap<>(broker);
        this.settings.putAll(SETTINGS);
        this.listener = listener;
    }

    /** Who is told. */
    interface Listener {
        /** From now on, nothing is missed. */
        void begun();

        /** Something has changed: what, follows at once for those who listen. */
        void news();

        /** Whether anybody wants to know; while nobody does, records are passed over unread, also those that are no totals. */
        boolean isListening();

        /** A total has changed. */
        void changed(LiveTotal total);

        /** Time passes; called every few seconds at least, whatever happens. */
        void timePasses();
    }

    /** Returns at once; it ends soon. */
    void stop() {
        stop.give();
    }

    @Override
    public void run() {
        while (!stop.isGiven()) {
            listener.timePasses();
            try (Session session = new Session()) {
                session.read();
            } catch (KafkaException e) {
                outage.failed(e);
            } catch (RuntimeException e) {
                LOG.errorf(Masked.of(e), "Reading running totals failed, it goes on with the next");
            }
            stop.isGivenWithin(BEFORE_ANOTHER_TRY);
        }
    }

    /** One consumer, from where the last one was. */
    private final class Session implements AutoCloseable {
        private final Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        private Set<TopicPartition> assigned = Set.of();

        /** Until it is told to stop. */
        void read() {
            long nextLook = System.nanoTime();
            while (!stop.isGiven()) {
                if (System.nanoTime() - nextLook >= 0) {
                    nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
                    assign();
                }
                ConsumerRecords<byte[], byte[]> taken = consumer.poll(POLL);
                if (!taken.isEmpty()) {
                    listener.news();
                }
                taken.forEach(this::take);
                outage.over();
                listener.timePasses();
            }
        }

        /** Takes all partitions there are: from now on, those that came later from their beginning. */
        private void assign() {
            List<TopicPartition> all = new ArrayList<>();
            consumer.partitionsFor(Topic.RUNNING_TOTAL.topicName())
                    .forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
            List<TopicPartition> fresh =
                    all.stream().filter(one -> !positions.containsKey(one)).toList();
            if (all.isEmpty()) {
                throw new UnknownTopicOrPartitionException(Topic.RUNNING_TOTAL.topicName());
            }
            positions.putAll(isBegun ? consumer.beginningOffsets(fresh) : consumer.endOffsets(fresh));
            if (!isBegun) {
                isBegun = true;
                listener.begun();
            }
            if (!assigned.equals(Set.copyOf(all))) {
                assigned = Set.copyOf(all);
                consumer.assign(assigned);
                assigned.forEach(one -> consumer.seek(one, positions.get(one)));
            }
        }

        private void take(ConsumerRecord<byte[], byte[]> taken) {
            positions.put(new TopicPartition(taken.topic(), taken.partition()), taken.offset() + 1);
            if (!listener.isListening()) {
                return;
            }
            try {
                RunningTotal total = codec.read(taken);
                String value = new String(taken.value(), StandardCharsets.UTF_8);
                listener.changed(new LiveTotal(total.key() + '@' + total.version(), value));
            } catch (UnreadableRecordException e) {
                LOG.warnf(
                        "No running total: partition=%d offset=%d reason=%s",
                        taken.partition(), taken.offset(), e.reason());
            }
        }

        @Override
        public void close() {
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }
}
