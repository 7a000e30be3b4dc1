package org.mineaction.statistics.merge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.Report;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.ReportDraft;

/** A partition without Kafka: offsets count up, and what was merged once can be merged again. */
final class PartitionLog {
    private final Merge<?> merge;
    private final TopicPartition partition;
    private final List<Batch.Entry> log = new ArrayList<>();

    PartitionLog(Database database, int partition) throws SQLException {
        this(database, new FoundItemTable(), partition);
    }

    PartitionLog(Database database, ReportTable<?> table, int partition) throws SQLException {
        this.merge = new Merge<>(database, table);
        this.partition = new TopicPartition(table.kind().topic().topicName(), partition);
        new Consumed(database).begin(List.of(this.partition));
    }

    /** Merges reports in one batch at the end of the log. */
    Merged append(ReportDraft... drafts) throws SQLException {
        return append(Arrays.stream(drafts).map(ReportDraft::report));
    }

    Merged append(IncidentDraft... drafts) throws SQLException {
        return append(Arrays.stream(drafts).map(IncidentDraft::report));
    }

    private Merged append(Stream<? extends Report<?>> reports) throws SQLException {
        int from = log.size();
        reports.forEach(report -> log.add(new Batch.Entry(log.size(), Revision.of(report, partition.partition()))));
        return merge(from, log.size());
    }

    /** What a merge comes to that merges nothing of a partition which the database has up to this offset. */
    Merged nothingAt(long next) {
        return new Merged(Map.of(partition, next), Map.of());
    }

    /** Merges some of the log as if its consumer stood at the first of them. */
    Merged merge(int from, int to) throws SQLException {
        return merge.merge(List.of(new Batch(partition, from, log.subList(from, to), List.of(), to)));
    }
}
