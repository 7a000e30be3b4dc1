package org.mineaction.endtoend.fire;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;

/** What the registry has told of incidents, as the topic has it. */
final class IncidentExpectation implements AutoCloseable {
    private final TopicReader<Report<?>> reader;
    private final Map<UUID, NavigableMap<Integer, Happening>> incidents = new HashMap<>();
    private final Set<String> wrong = new TreeSet<>();

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
        Happening says = Happening.of(report.content());
        Happening before = incidents
                .computeIfAbsent(report.reportId(), any -> new TreeMap<>())
                .put(report.revision(), says);
        if (before != null && !before.equals(says)) {
            wrong.add("revision %d of %s says both %s and %s"
                    .formatted(report.revision(), report.reportId(), before, says));
        }
    }

    /** Of each incident all revisions there are, in order. */
    Map<UUID, NavigableMap<Integer, Happening>> incidents() {
        return incidents;
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
