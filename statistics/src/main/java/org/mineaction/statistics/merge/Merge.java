package org.mineaction.statistics.merge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.UUID;
import org.mineaction.contract.Content;
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

    /** Merges what the database has not merged yet of a batch, in one transaction. */
    public Merged merge(Batch batch) throws SQLException {
        return database.write(connection -> merge(connection, batch));
    }

    private Merged merge(Connection connection, Batch batch) throws SQLException {
        OptionalLong stored = Consumed.lock(connection, batch.partition());
        if (stored.orElse(-1) < batch.position()) {
            return new Merged(stored.orElse(-1), Map.of());
        }
        if (stored.getAsLong() >= batch.next()) {
            return new Merged(stored.getAsLong(), Map.of());
        }
        Outcomes outcomes = new Outcomes();
        SortedMap<UUID, List<Revision>> arrived = batch.byReport(stored.getAsLong());
        if (!arrived.isEmpty()) {
            apply(connection, arrived, outcomes);
        }
        Consumed.move(connection, batch.partition(), batch.next());
        return new Merged(batch.next(), outcomes.counts());
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
