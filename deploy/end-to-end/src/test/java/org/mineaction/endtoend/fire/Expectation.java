package org.mineaction.endtoend.fire;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Report;
import org.mineaction.contract.UnreadableRecordException;

/** What the database has to hold, worked out from the topic in the plainest way there is. */
final class Expectation implements AutoCloseable {
    private final Map<Kind, TopicReader<Report<?>>> readers = new EnumMap<>(Kind.class);
    private final Map<UUID, TreeMap<Integer, Row>> reports = new HashMap<>();
    private final Set<Origin> poison = new HashSet<>();
    private final Set<Written> news = new HashSet<>();
    /** Those of the news that are no copies of what was there before. */
    private final Set<Revision> firsts = new HashSet<>();

    Expectation(String bootstrapServers) {
        for (Kind kind : Kind.values()) {
            readers.put(kind, TopicReader.of(bootstrapServers, kind.contract()));
        }
    }

    /** Reads what has come since the last time; returns where the topics end. */
    Map<TopicPartition, Long> catchUp() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        readers.forEach((kind, reader) -> ends.putAll(reader.catchUp(report -> take(kind, report), this::poisoned)));
        return ends;
    }

    private void poisoned(ConsumerRecord<byte[], byte[]> record, UnreadableRecordException e) {
        poison.add(new Origin(
                record.topic(), record.partition(), record.offset(), e.reason().name()));
    }

    private void take(Kind kind, Report<?> report) {
        Finding says = Finding.of(report.content());
        Instant recordedAt = report.recordedAt();
        Revision revision = new Revision(kind, report.reportId(), report.revision(), says);
        news.add(new Written(revision, recordedAt));
        if (!isKnown(revision)) {
            firsts.add(revision);
        }
        reports.computeIfAbsent(report.reportId(), any -> new TreeMap<>())
                .merge(
                        report.revision(),
                        Row.of(kind, report.revision(), recordedAt, says),
                        (known, resent) -> resent.recordedAt().isBefore(known.recordedAt()) ? resent : known);
    }

    private boolean isKnown(Revision revision) {
        Row row = reports.getOrDefault(revision.reportId(), new TreeMap<>()).get(revision.number());
        return row != null && row.kind() == revision.kind() && row.says().equals(revision.says());
    }

    /** Of each report the revision that has to count. */
    Map<UUID, Row> rows() {
        Map<UUID, Row> rows = new HashMap<>();
        reports.forEach((id, revisions) -> rows.put(id, revisions.lastEntry().getValue()));
        return rows;
    }

    /** What counted by what was recorded until then. */
    CountedFindings countedAsOf(Instant instant) {
        return CountedFindings.of(reports.values().stream()
                .map(revisions -> revisions.descendingMap().values().stream()
                        .filter(row -> !row.recordedAt().isAfter(instant))
                        .findFirst())
                .flatMap(Optional::stream));
    }

    /** An instant at which something was recorded, none that is still to come; now when nothing was. */
    Instant anyInstant(Random random, Instant now) {
        List<Instant> all = reports.values().stream()
                .flatMap(revisions -> revisions.values().stream())
                .map(Row::recordedAt)
                .filter(instant -> instant.isBefore(now))
                .toList();
        return all.isEmpty() ? now : all.get(random.nextInt(all.size()));
    }

    /** How many revisions do not count because there is a higher one. */
    long superseded() {
        return reports.values().stream()
                .mapToLong(revisions -> revisions.size() - 1L)
                .sum();
    }

    /** Every record nobody can merge. */
    Set<Origin> poison() {
        return Set.copyOf(poison);
    }

    /** Those of these that have no record that was read since the last time this was asked. */
    List<Written> missing(List<Written> promised) {
        List<Written> missing =
                promised.stream().filter(one -> !news.contains(one)).toList();
        news.clear();
        return missing;
    }

    /**
     * What was read since the last time this was asked and nobody has sent. What has come is taken from what was sent, for
     * copies of it are known; the rest may still come: what was refused or not answered may be on its way.
     *
     * @param sent all that may come for the first time
     */
    List<Revision> neverSent(Set<Revision> sent) {
        List<Revision> neverSent =
                firsts.stream().filter(one -> !sent.contains(one)).toList();
        firsts.clear();
        sent.removeIf(this::isKnown);
        return neverSent;
    }

    @Override
    public void close() {
        readers.values().forEach(TopicReader::close);
    }
}
