package org.mineaction.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Which trace an event was written in, as W3C Trace Context has it: a header beside the event's own, on records of calls that are
 * traced. It is for operators; nothing that counts depends on it.
 */
public final class TraceHeader {
    public static final String NAME = "traceparent";

    private TraceHeader() {}

    /** Has a record carry it; null is nothing to carry. */
    public static void add(ProducerRecord<byte[], byte[]> record, String traceParent) {
        if (traceParent != null) {
            record.headers().add(NAME, traceParent.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** What a record carries. */
    public static Optional<String> of(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(NAME);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.US_ASCII));
    }
}
