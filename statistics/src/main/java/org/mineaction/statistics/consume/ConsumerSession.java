package org.mineaction.statistics.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.mineaction.relay.Backoff;
import org.mineaction.statistics.merge.Consumed;

/**
 * One consumer and the partitions it has. It polls all the time, also while nothing can be merged: a partition that waits is
 * paused, so that an outage of hours costs no membership of the group.
 */
final class ConsumerSession implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConsumerSession.class);
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration BUSY = Backoff.FIRST;

    private final Consumer<byte[], byte[]> consumer;
    private final int part;
    private final int batch;
    private final PartitionMerger merger;
    private final Positioning positioning;
    private final OffsetCommits commits;
    private final Lag lag;
    private final BrokerWatch brokerWatch;
    private final Outage outage = new Outage();
    private final Backoff nextCheck = new Backoff();
    private final Map<TopicPartition, AssignedPartition> assigned = new LinkedHashMap<>();

    ConsumerSession(KafkaConnections kafka, Consumed consumed, PartitionMerger merger) {
        this.consumer = kafka.consumer();
        this.part = kafka.part();
        this.batch = kafka.batch();
        this.merger = merger;
        this.positioning = new Positioning(consumer, consumed);
        this.commits = new OffsetCommits(consumer);
        this.lag = new Lag(consumer);
        this.brokerWatch = new BrokerWatch(consumer);
        consumer.subscribe(merger.intakes().keySet(), this);
    }

    /** One round: take, merge, say how far it is. */
    Progress step() {
        takeBatch();
        brokerWatch.look();
        position(select(
                partition -> !partition.isPositioned() && partition.backoff().isDue()));
        select(partition -> !partition.held().isEmpty() && partition.backoff().isDue()).stream()
                .collect(Collectors.groupingBy(partition -> partition.id().topic()))
                .values()
                .forEach(ofOneTopic -> inBatches(ofOneTopic).forEach(this::merge));
        checkNowAndThen();
        consumer.pause(ids(partition -> !partition.isReading()));
        consumer.resume(ids(AssignedPartition::isReading));
        commits.send(select(AssignedPartition::isPositioned));
        return progress();
    }

    /**
     * Reads a part before the next is taken: a record as it came takes more memory than what it says. Beside what waits to
     * be merged one part is enough: there would be one batch more in hand with each round.
     */
    private void takeBatch() {
        boolean isWaiting = assigned.values().stream().anyMatch(partition -> !partition.isReading());
        boolean isHolding = assigned.values().stream()
                .anyMatch(partition -> !partition.held().isEmpty());
        int room = isHolding ? part : batch;
        int last = take(poll(isWaiting ? BUSY : IDLE));
        for (int taken = last; last == part && taken + part <= room; taken += last) {
            last = takeWhatIsThere();
        }
    }

    /** What is in hand is merged first, whatever is wrong with the broker; the next poll meets it again. */
    private int takeWhatIsThere() {
        try {
            return take(poll(Duration.ZERO));
        } catch (KafkaException e) {
            LOG.debugf("No more taken: %s", e.getClass());
            return 0;
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (OffsetOutOfRangeException e) {
            select(partition -> e.partitions().contains(partition.id())).forEach(AssignedPartition::loosePosition);
            return ConsumerRecords.empty();
        }
    }

    private int take(ConsumerRecords<byte[], byte[]> polled) {
        for (TopicPartition id : polled.partitions()) {
            Intake<?> intake = merger.intakes().get(id.topic());
            AssignedPartition partition = assigned.get(id);
            partition.hold(intake.read(partition, polled.records(id)));
        }
        return polled.count();
    }

    private void position(List<AssignedPartition> due) {
        if (due.isEmpty()) {
            return;
        }
        try {
            positioning.position(due);
            due.forEach(partition -> outage.over(partition.id()));
        } catch (SQLException | KafkaException e) {
            due.forEach(partition -> failed(partition, e));
        }
    }

    /** As many partitions at once as have a batch in hand together. */
    private List<List<AssignedPartition>> inBatches(List<AssignedPartition> partitions) {
        List<List<AssignedPartition>> batches = new ArrayList<>();
        int room = 0;
        for (AssignedPartition partition : partitions) {
            int held = partition.held().size();
            if (batches.isEmpty() || held > room) {
                batches.add(new ArrayList<>());
                room = batch;
            }
            batches.get(batches.size() - 1).add(partition);
            room -= held;
        }
        return batches;
    }

    private void merge(List<AssignedPartition> together) {
        if (together.size() == 1) {
            merge(together.get(0));
            return;
        }
        try {
            merger.mergeTogether(together);
            together.forEach(this::succeeded);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException failure && DataErrors.isAway(failure)) {
                // Each by itself would wait as long for a database that is away.
                together.forEach(partition -> failed(partition, e));
            } else {
                // Whatever it is will be met again, and told, by the partition it comes from.
                LOG.debugf("Not merged together: %s", e.getClass());
                together.forEach(this::merge);
            }
        }
    }

    private void merge(AssignedPartition partition) {
        try {
            merger.merge(partition);
            succeeded(partition);
        } catch (SQLException | RuntimeException e) {
            // Also what nobody thought of: it must not stop the other partitions.
            failed(partition, e);
        }
    }

    private void succeeded(AssignedPartition partition) {
        partition.backoff().reset();
        outage.over(partition.id());
    }

    private void failed(AssignedPartition partition, Exception e) {
        partition.backoff().failed();
        outage.failed(partition.id(), e);
    }

    private void checkNowAndThen() {
        if (nextCheck.isDue()) {
            nextCheck.waitFor(CHECK_INTERVAL);
            lag.look(List.copyOf(assigned.keySet()));
            try {
                positioning.check(assigned.values());
            } catch (SQLException away) {
                // Whoever merges next will say so.
                return;
            }
        }
    }

    private List<AssignedPartition> select(Predicate<AssignedPartition> which) {
        return assigned.values().stream().filter(which).toList();
    }

    private List<TopicPartition> ids(Predicate<AssignedPartition> which) {
        return select(which).stream().map(AssignedPartition::id).toList();
    }

    private Progress progress() {
        return new Progress(lag.of(assigned.values()), ids(AssignedPartition::isStopped));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (TopicPartition id : partitions) {
            assigned.put(id, new AssignedPartition(id));
            // A position of any kind, or the consumer would look for one of its own; nothing is read before the true
            // one.
            consumer.seek(id, 0);
        }
        consumer.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commits.finish(select(partition -> partition.isPositioned() && partitions.contains(partition.id())));
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        for (TopicPartition id : new ArrayList<>(partitions)) {
            outage.over(id);
            commits.forget(id);
            assigned.remove(id);
        }
    }

    @Override
    public void close() {
        try {
            merger.deadLetters().close();
        } finally {
            // Or its partitions would wait for a member of the group that is gone.
            consumer.close(CloseOptions.timeout(KafkaConnections.CLOSE));
        }
    }
}
