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
import org.mineaction.statistics.merge.ReportTable;
import org.mineaction.statistics.merge.Revision;

/** A random log in some partitions, and two consumers that merge it, each believing what it last saw. */
final class ModelCase {
    private static final int CONSUMERS = 2;

    private final Random random;
    private final List<List<Event>> log;
    private final UnreliableConnections connections;
    private final ReportTable<?> table;
    private final Merge<?> merge;
    private final Consumed consumed;
    /** How far each consumer believes each partition merged. */
    private final long[][] positions;

    /** Where the records of a case come from. */
    interface Source {
        Supplier<? extends Report<?>> open(String name, Random random);
    }

    ModelCase(long seed, TestDatabase database, ReportTable<?> table, Source source) {
        random = new Random(seed);
        log = log(source.open("case " + seed, random), random);
        connections = new UnreliableConnections(database.dataSource(), random);
        this.table = table;
        merge = new Merge<>(connections.database(), table);
        consumed = new Consumed(database.database());
        positions = new long[CONSUMERS][log.size()];
    }

    private static List<List<Event>> log(Supplier<? extends Report<?>> records, Random random) {
        List<List<Event>> log = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(partition -> log.add(new ArrayList<>()));
        for (int i = 0; i <= random.nextInt(60); i++) {
            Report<?> record = records.get();
            // Mostly by key; where partitions were added, one report is in two.
            int home = Math.floorMod(record.reportId().hashCode(), log.size());
            int partition = random.nextInt(5) == 0 ? random.nextInt(log.size()) : home;
            log.get(partition).add(new Event(record, partition));
        }
        return log;
    }

    List<Event> records() {
        return log.stream().flatMap(List::stream).toList();
    }

    /** Both consumers take batches of any size of any partition, go on where they were or start anew, until all is merged. */
    void consume() throws SQLException {
        consumed.begin(partitions());
        while (!isMerged()) {
            int consumer = random.nextInt(CONSUMERS);
            int partition = random.nextInt(log.size());
            switch (random.nextInt(10)) {
                case 0 -> restart(consumer);
                case 1 -> connections.breakSoon();
                default -> step(consumer, partition);
            }
        }
    }

    /** One consumer takes each partition as a whole, in any order. */
    void consumeAtOnce() throws SQLException {
        connections.mend();
        consumed.begin(partitions());
        for (TopicPartition partition : shuffled(partitions())) {
            merge(partition.partition(), 0, log.get(partition.partition()).size());
        }
    }

    private void step(int consumer, int partition) throws SQLException {
        long from = positions[consumer][partition];
        long to = Math.min(log.get(partition).size(), from + 1 + random.nextInt(8));
        try {
            positions[consumer][partition] = merge(partition, from, to);
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
            // Broken for the test: the same batch, or another one from the same place, is tried again.
        }
    }

    private long merge(int partition, long from, long to) throws SQLException {
        List<Batch.Entry> entries = new ArrayList<>();
        for (long offset = from; offset < to; offset++) {
            Event event = log.get(partition).get((int) offset);
            entries.add(new Batch.Entry(offset, Revision.of(event.report(), partition)));
        }
        return merge.merge(new Batch(id(partition), from, entries, to)).next();
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
        return new TopicPartition(table.kind().topic().topicName(), partition);
    }
}
