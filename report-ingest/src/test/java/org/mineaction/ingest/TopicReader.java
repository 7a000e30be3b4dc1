package org.mineaction.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;
import org.mineaction.contract.Topic;
import org.mineaction.contract.UnreadableRecordException;
import org.mineaction.local.KafkaRecords;

/** Reads what really is in the topic of found items. */
final class TopicReader {
    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/test");

    private TopicReader() {}

    /** All revisions of a report, in the order of the log. */
    static List<Report<?>> revisionsOf(UUID reportId) {
        List<Report<?>> revisions = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> consumed :
                KafkaRecords.in(KafkaResource.kafka.bootstrapServers(), Topic.FOUND_ITEM)) {
            Report<?> report = read(consumed);
            if (report.reportId().equals(reportId)) {
                revisions.add(report);
            }
        }
        return revisions;
    }

    private static Report<?> read(ConsumerRecord<byte[], byte[]> consumed) {
        try {
            return CODEC.read(consumed);
        } catch (UnreadableRecordException e) {
            throw new AssertionError("what was published must be readable", e);
        }
    }
}
