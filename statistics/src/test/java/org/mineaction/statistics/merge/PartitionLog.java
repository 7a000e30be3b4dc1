package org.mineaction.statistics.merge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Topic;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.ReportDraft;

/** A partition without Kafka: offsets count up, and what was merged once can be merged again. */
final class PartitionLog {
    private final Merge<FoundItem> merge;
    private final TopicPartition partition;
    private final List<Batch.Entry> log = new ArrayList<>();

    PartitionLog(Database database, int partition) throws SQLException {
        this.merge = new Merge<>(database, new FoundItemTable());
        this.partition = new TopicPartition(Topic.FOUND_ITEM.topicName(), partition);
        new Consumed(database).begin(List.of(this.partition));
    }

    /** Merges reports in one batch at the end of the log. */
    Merged append(ReportDraft... drafts) throws SQLException {
        int from = log.size();
        for (ReportDraft draft : drafts) {
            log.add(new Batch.Entry(log.size(), Revision.of(draft.report(), partition.partition())));
        }
        return merge(from, log.size());
    }

    /** What a merge comes to that merges nothing of a partition which the database has up to this offset. */
    Merged nothingAt(long next) {
        return new Merged(Map.of(partition, next), Map.of());
    }

    /** Merges some of the log as if its consumer stood at the first of them. */
    Merged merge(int from, int to) throws SQLException {
        return merge.merge(List.of(new Batch(partition, from, log.subList(from, to), to)));
    }
}
