package org.mineaction.endtoend.fire;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Outcome;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;

/** What the registry has told of incidents, as the topic has it. */
final class IncidentExpectation implements AutoCloseable {
    private final TopicReader<Report<?>> reader;
    private final Map<UUID, NavigableMap<Integer, Told>> incidents = new HashMap<>();
    private final Set<String> wrong = new TreeSet<>();

    /**
     * A revision of an incident.
     *
     * @param says what it says
     * @param recordedAt when it was recorded
     */
    record Told(Happening says, Instant recordedAt) {}

    IncidentExpectation(String bootstrapServers) {
        reader = TopicReader.of(bootstrapServers, ReportKind.CASUALTY);
    }

    /** Reads what has come since the last time; returns where the topic ends. */
    Map<TopicPartition, Long> catchUp() {
        return reader.catchUp(
                this::take, (record, e) -> wrong.add("the registry has written what nobody can read: " + e));
    }

    /** A revision may be there more than once, never with other content. */
    private void take(Report<?> report) {
        Told told = new Told(Happening.of(report.content()), report.recordedAt());
        Told before = incidents
                .computeIfAbsent(report.reportId(), any -> new TreeMap<>())
                .put(report.revision(), told);
        if (before != null && !before.equals(told)) {
            wrong.add("revision %d of %s says both %s and %s"
                    .formatted(report.revision(), report.reportId(), before, told));
        }
    }

    /** Of each incident all revisions there are, in order. */
    Map<UUID, NavigableMap<Integer, Told>> incidents() {
        return incidents;
    }

    /** Whether this is among them. */
    boolean isTold(IncidentRevision revision) {
        Told told = incidents
                .getOrDefault(revision.incidentId(), Collections.emptyNavigableMap())
                .get(revision.number());
        return told != null && told.says().equals(revision.says());
    }

    /** How many people came to this, by what was recorded until then. */
    long peopleAsOf(Instant instant, Outcome outcome) {
        return incidents.values().stream()
                .map(revisions -> revisions.descendingMap().values().stream()
                        .filter(told -> !told.recordedAt().isAfter(instant))
                        .findFirst())
                .flatMap(Optional::stream)
                .mapToLong(told -> told.says().count(outcome))
                .sum();
    }

    /** What must not be in the topic. */
    Set<String> wrong() {
        return Set.copyOf(wrong);
    }

    @Override
    public void close() {
        reader.close();
    }
}
