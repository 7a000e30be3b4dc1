package org.mineaction.benchmark.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineaction.contract.EventCodec;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;
import org.mineaction.contract.ReportKind;

/** Reports as they travel. */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What report-ingest adds. */
    private static final List<String> ADDED = List.of("recordedAt", "submittedBy", "revision", "flags");

    private static final EventCodec<FoundItem> CODEC = new EventCodec<>(ReportKind.FOUND_ITEM, "/report-ingest");

    private Wire() {}

    /** The record report-ingest publishes for a report. */
    public static ProducerRecord<byte[], byte[]> record(Report<FoundItem> report) {
        return CODEC.write(report);
    }

    /** What a team sends, without a line feed. */
    static byte[] line(Report<FoundItem> report) {
        try {
            ObjectNode fields = (ObjectNode) JSON.readTree(record(report).value());
            return JSON.writeValueAsBytes(fields.remove(ADDED));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that exists can always be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
