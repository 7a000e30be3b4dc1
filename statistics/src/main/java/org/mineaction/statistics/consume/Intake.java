package org.mineaction.statistics.consume;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.Content;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.Database;
import org.mineaction.statistics.merge.Batch;
import org.mineaction.statistics.merge.DeadRecord;
import org.mineaction.statistics.merge.DeadRecords;
import org.mineaction.statistics.merge.Merge;
import org.mineaction.statistics.merge.Merged;
import org.mineaction.statistics.merge.ReportTable;
import org.mineaction.traces.Traces;

/**
 * The way of one kind of report into the database.
 *
 * @param kind which kind
 * @param codec reads its records
 * @param merge merges them
 * @param database where they are merged
 * @param traces which merges are linked to the traces of their records
 * @param <C> the kind of content
 */
record Intake<C extends Content>(
        ReportKind<C> kind, EventCodec<C> codec, Merge<C> merge, Database database, Traces traces) {
    private static final String SOURCE = "/statistics";

    /** The intakes by the topics they take from. */
    static Map<String, Intake<?>> byTopic(Database database, List<ReportTable<?>> tables, Traces traces) {
        return tables.stream()
                .map(table -> into(database, table, traces))
                .collect(Collectors.toMap(intake -> intake.kind().topic().topicName(), Function.identity()));
    }

    private static <C extends Content> Intake<?> into(Database database, ReportTable<C> table, Traces traces) {
        return new Intake<>(
                table.kind(), new EventCodec<>(table.kind(), SOURCE), new Merge<>(database, table), database, traces);
    }

    /** Reads records of a partition. */
    List<HeldRecord> read(AssignedPartition partition, List<ConsumerRecord<byte[], byte[]>> taken) {
        return taken.stream()
                .map(record -> partition.isRefused(record.offset())
                        ? HeldRecord.dead(record, DeadLetter.REFUSED_BY_DATABASE)
                        : HeldRecord.read(codec, record, traces.isOn()))
                .toList();
    }

    /** Those of the records that were not put aside before: a partition is read again after a change of its position by hand. */
    List<HeldRecord.Dead> unknown(int partition, List<HeldRecord.Dead> dead) throws SQLException {
        List<DeadRecord> met = dead.stream().map(HeldRecord.Dead::kept).toList();
        Set<Long> kept = database.read(connection -> DeadRecords.kept(connection, kind, partition, met));
        return dead.stream()
                .filter(record -> !kept.contains(record.taken().offset()))
                .toList();
    }

    /** Merges batches that hold so many records, some of which were written in these traces. */
    Merged merge(List<Batch> batches, int records, List<String> causes) throws SQLException {
        return traces.following("merge " + kind.name(), causes, records, () -> merge.merge(batches));
    }
}
