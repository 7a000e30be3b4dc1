package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Content;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;

/**
 * Merges batches of one kind of report: facts, history, running totals and how far the partition is merged change together
 * or not at all. Merging a record again changes nothing.
 *
 * @param <C> the kind of content
 */
public final class Merge<C extends Content> {
    private final Database database;
    private final ReportTable<C> table;
    private final KnownReports<C> knownReports;
    private final FactWriter<C> facts;

    public Merge(Database database, ReportTable<C> table) {
        this.database = database;
        this.table = table;
        FactRow<C> row = new FactRow<>(table);
        this.knownReports = new KnownReports<>(row);
        this.facts = new FactWriter<>(row);
    }

    /** Merges what the database has not merged yet of batches of different partitions, in one transaction. */
    public Merged merge(List<Batch> batches) throws SQLException {
        return database.write(connection -> merge(connection, batches));
    }

    private Merged merge(Connection connection, List<Batch> batches) throws SQLException {
        Map<TopicPartition, Long> next = Consumed.lock(
                connection,
                table.kind().topic(),
                batches.stream().map(Batch::partition).toList());
        SortedMap<UUID, List<Revision>> arrived = new TreeMap<>();
        Map<TopicPartition, Long> moved = new HashMap<>();
        Map<TopicPartition, List<DeadRecord>> dead = new HashMap<>();
        for (Batch batch : batches) {
            long stored = next.computeIfAbsent(batch.partition(), unknown -> -1L);
            if (batch.position() <= stored && stored < batch.next()) {
                batch.addTo(arrived, stored);
                moved.put(batch.partition(), batch.next());
                List<DeadRecord> ofBatch = batch.deadFrom(stored);
                if (!ofBatch.isEmpty()) {
                    dead.put(batch.partition(), ofBatch);
                }
            }
        }
        Outcomes outcomes = new Outcomes();
        if (!arrived.isEmpty()) {
            apply(connection, arrived, outcomes);
        }
        DeadRecords.write(connection, table.kind(), dead);
        Consumed.move(connection, table.kind().topic(), moved);
        next.putAll(moved);
        return new Merged(next, outcomes.counts());
    }

    private void apply(Connection connection, SortedMap<UUID, List<Revision>> arrived, Outcomes outcomes)
            throws SQLException {
        Map<UUID, ResolvedReport> known = knownReports.lock(connection, arrived.keySet());
        FactChanges factChanges = new FactChanges();
        TotalChanges totalChanges = new TotalChanges();
        arrived.forEach((id, revisions) -> {
            ResolvedReport before = known.get(id);
            ResolvedReport after = Resolution.of(with(before, revisions));
            if (before == null) {
                factChanges.add(after);
            } else {
                factChanges.change(before, after);
                totalChanges.subtract(table, before);
            }
            totalChanges.add(table, after);
            outcomes.count(before, revisions, after);
        });
        facts.write(connection, factChanges);
        // Last, because all who merge at the same time meet at these rows.
        TotalWriter.DAILY.write(connection, totalChanges.daily());
        TotalWriter.MONTHLY.write(connection, totalChanges.monthly());
        // Figures of people hurt are for those who ask, not for everyone who listens; nor are they any team's.
        if (ReportKind.OF_TEAMS.contains(table.kind())) {
            TeamMonths.note(connection, table, arrived.values());
            ChangedTotals.note(connection, table.kind(), totalChanges.touched());
        }
    }

    private static List<Revision> with(ResolvedReport before, List<Revision> arrived) {
        if (before == null) {
            return arrived;
        }
        List<Revision> all = new ArrayList<>(before.revisions().toList());
        all.addAll(arrived);
        return all;
    }
}
