package org.mineaction.statistics.model;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Report;
import org.mineaction.statistics.TestDatabase;
import org.mineaction.statistics.merge.Batch;
import org.mineaction.statistics.merge.Consumed;
import org.mineaction.statistics.merge.Merge;
import org.mineaction.statistics.merge.Revision;

/** A random log in some partitions, and two consumers that merge it, each believing what it last saw. */
final class ModelCase {
    private static final int CONSUMERS = 2;
    private static final int MOST_REPORTS = 5;
    private static final int MOST_RECORDS = 40;

    private final Random random;
    private final List<List<Event>> log;
    private final UnreliableConnections connections;
    private final ModelKind kind;
    private final Merge<?> merge;
    private final Consumed consumed;
    /** How far each consumer believes each partition merged. */
    private final long[][] positions;

    ModelCase(long seed, TestDatabase database, ModelKind kind) {
        // Kinds beside each other share ids, and nothing else.
        random = new Random(31 * seed + kind.name().hashCode());
        this.kind = kind;
        log = log(kind, kind.log("case " + seed, random, 1 + random.nextInt(MOST_REPORTS)), random);
        connections = new UnreliableConnections(database.dataSource(), random);
        merge = new Merge<>(connections.database(), kind.table());
        consumed = new Consumed(database.database());
        positions = new long[CONSUMERS][log.size()];
    }

    private static List<List<Event>> log(ModelKind kind, Supplier<? extends Report<?>> source, Random random) {
        List<List<Event>> log = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(partition -> log.add(new ArrayList<>()));
        int records = 1 + random.nextInt(MOST_RECORDS);
        for (int i = 0; i < records; i++) {
            Report<?> record = source.get();
            // Mostly by key; where partitions were added, one report is in two.
            int home = Math.floorMod(record.reportId().hashCode(), log.size());
            int partition = random.nextInt(5) == 0 ? random.nextInt(log.size()) : home;
            log.get(partition).add(new Event(kind, record, partition));
        }
        return log;
    }

    List<Event> records() {
        return log.stream().flatMap(List::stream).toList();
    }

    /** Something done now and then while records are consumed. */
    interface Interlude {
        void play() throws SQLException;
    }

    /** Both consumers take batches of any size of any partitions, go on where they were or start anew, until all is merged. */
    void consume(Interlude interlude) throws SQLException {
        consumed.begin(partitions());
        while (!isMerged()) {
            int consumer = random.nextInt(CONSUMERS);
            switch (random.nextInt(10)) {
                case 0 -> restart(consumer);
                case 1 -> connections.breakSoon();
                case 2 -> interlude.play();
                default -> step(consumer, anyPartitions());
            }
        }
    }

    private List<TopicPartition> anyPartitions() {
        List<TopicPartition> all = shuffled(partitions());
        return random.nextBoolean() ? all.subList(0, 1) : all.subList(0, 1 + random.nextInt(all.size()));
    }

    /** One consumer takes each partition as a whole, in any order, or all of them together. */
    void consumeAtOnce() throws SQLException {
        connections.mend();
        consumed.begin(partitions());
        List<Batch> whole = shuffled(partitions()).stream()
                .map(id -> batch(id, 0, log.get(id.partition()).size()))
                .toList();
        if (random.nextBoolean()) {
            merge.merge(whole);
        } else {
            for (Batch batch : whole) {
                merge.merge(List.of(batch));
            }
        }
    }

    private void step(int consumer, List<TopicPartition> partitions) throws SQLException {
        List<Batch> batches = new ArrayList<>();
        for (TopicPartition id : partitions) {
            long from = positions[consumer][id.partition()];
            long end = log.get(id.partition()).size();
            batches.add(batch(id, from, Math.min(end, from + 1 + random.nextInt(8))));
        }
        try {
            merge.merge(batches).next().forEach((id, next) -> positions[consumer][id.partition()] = next);
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
            // Broken for the test: the same batches, or others from the same place, are tried again.
        }
    }

    private Batch batch(TopicPartition id, long from, long to) {
        List<Batch.Entry> entries = new ArrayList<>();
        for (long offset = from; offset < to; offset++) {
            Event event = log.get(id.partition()).get((int) offset);
            entries.add(new Batch.Entry(offset, Revision.of(event.report(), id.partition())));
        }
        return new Batch(id, from, entries, List.of(), to);
    }

    private void restart(int consumer) throws SQLException {
        Map<TopicPartition, Long> next = consumed.next();
        partitions().forEach(id -> positions[consumer][id.partition()] = next.get(id));
    }

    /** Whether of each partition one of the consumers has been told that all of it is merged. */
    private boolean isMerged() {
        return IntStream.range(0, log.size()).allMatch(partition -> Arrays.stream(positions)
                .anyMatch(known -> known[partition] == log.get(partition).size()));
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, log.size()).mapToObj(this::id).toList();
    }

    private List<TopicPartition> shuffled(List<TopicPartition> ordered) {
        List<TopicPartition> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private TopicPartition id(int partition) {
        return new TopicPartition(kind.table().kind().topic().topicName(), partition);
    }
}
