package org.mineaction.statistics.merge;

import java.sql.SQLException;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.ReportDraft;
import org.mineaction.statistics.TestDatabase;

/** Reports merged into a database, for tests of what is read from it. */
public final class MergedReports {
    private MergedReports() {}

    /** Merges incidents as if they were the first of a partition. */
    public static void in(TestDatabase database, IncidentDraft... drafts) throws SQLException {
        new PartitionLog(database.database(), new CasualtyTable(), 0).append(drafts);
    }

    /** Merges reports of found items as if they were the next of a partition. */
    public static void in(TestDatabase database, ReportDraft... drafts) throws SQLException {
        in(database, new FoundItemTable(), drafts);
    }

    /** Merges reports of found items as if they were the first of a partition. */
    public static void in(Database database, ReportDraft... drafts) throws SQLException {
        new PartitionLog(database, 0).append(drafts);
    }

    /** Merges reports as if they were the next of a partition. */
    public static void in(TestDatabase database, ReportTable<?> table, ReportDraft... drafts) throws SQLException {
        database.execute(
                "DELETE FROM consumed WHERE topic = '" + table.kind().topic().topicName() + "'");
        new PartitionLog(database.database(), table, 0).append(drafts);
    }
}
