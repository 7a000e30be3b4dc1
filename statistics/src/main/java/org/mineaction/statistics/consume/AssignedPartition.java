package org.mineaction.statistics.consume;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.relay.Backoff;

/** A partition this consumer has: how far it is merged, what is in hand, and whether it can go on. */
final class AssignedPartition {
    private final TopicPartition id;
    private final Backoff backoff = new Backoff();
    private boolean positioned;
    private boolean stopped;
    private long position;
    private List<HeldRecord> held = new ArrayList<>();
    private final Set<Long> refused = new HashSet<>();

    AssignedPartition(TopicPartition id) {
        this.id = id;
    }

    TopicPartition id() {
        return id;
    }

    Backoff backoff() {
        return backoff;
    }

    /** The next offset to be merged. */
    long position() {
        return position;
    }

    boolean isPositioned() {
        return positioned;
    }

    /** Whether its offset is outside the log. */
    boolean isStopped() {
        return stopped;
    }

    /** Whether there is room to take more. */
    boolean isReading() {
        return positioned && held.isEmpty();
    }

    List<HeldRecord> held() {
        return held;
    }

    /** Reads from here on. */
    void positionAt(long offset) {
        position = offset;
        positioned = true;
        stopped = false;
        backoff.reset();
    }

    /** What is in hand is let go; the database has to say anew where to go on. */
    void loosePosition() {
        positioned = false;
        held = new ArrayList<>();
    }

    void stop() {
        loosePosition();
        stopped = true;
    }

    void hold(List<HeldRecord> records) {
        held.addAll(records);
    }

    /** The database takes all before this record and never the record itself. It is read again, to be put aside. */
    void refuse(HeldRecord record) {
        refused.add(record.offset());
        loosePosition();
    }

    /** Whether it was. */
    boolean isRefused(long offset) {
        return refused.contains(offset);
    }

    /** The records to be buried are. */
    void buried() {
        held.replaceAll(record -> record.isToBeBuried() ? record.buried() : record);
    }

    /** Everything below the offset is merged. */
    void merged(long next) {
        position = next;
        held.removeIf(record -> record.offset() < next);
        refused.removeIf(offset -> offset < next);
    }
}
