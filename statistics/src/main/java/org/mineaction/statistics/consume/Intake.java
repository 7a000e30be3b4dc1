package org.mineaction.statistics.consume;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.Content;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.merge.Batch;
import org.mineaction.statistics.merge.Merge;
import org.mineaction.statistics.merge.Merged;
import org.mineaction.statistics.merge.ReportTable;

/**
 * The way of one kind of report into the database.
 *
 * @param kind which kind
 * @param codec reads its records
 * @param merge merges them
 * @param <C> the kind of content
 */
record Intake<C extends Content>(ReportKind<C> kind, EventCodec<C> codec, Merge<C> merge) {
    private static final String SOURCE = "/statistics";

    /** The intakes by the topics they take from. */
    static Map<String, Intake<?>> byTopic(Database database, List<ReportTable<?>> tables) {
        return tables.stream()
                .map(table -> into(database, table))
                .collect(Collectors.toMap(intake -> intake.kind().topic().topicName(), Function.identity()));
    }

    private static <C extends Content> Intake<?> into(Database database, ReportTable<C> table) {
        return new Intake<>(table.kind(), new EventCodec<>(table.kind(), SOURCE), new Merge<>(database, table));
    }

    /** Reads records of a partition. */
    List<HeldRecord> read(AssignedPartition partition, List<ConsumerRecord<byte[], byte[]>> taken) {
        return taken.stream()
                .map(record -> partition.isRefused(record.offset())
                        ? HeldRecord.dead(record, DeadLetter.REFUSED_BY_DATABASE)
                        : HeldRecord.read(codec, record))
                .toList();
    }

    Merged merge(List<Batch> batches) throws SQLException {
        return merge.merge(batches);
    }
}
