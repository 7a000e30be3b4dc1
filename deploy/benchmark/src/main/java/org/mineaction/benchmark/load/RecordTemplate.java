package org.mineaction.benchmark.load;

import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.mineaction.contract.FoundItem;
import org.mineaction.contract.Report;

/**
 * A record as report-ingest publishes it, rendered once; before each sending only the ids in it are changed. A
 * producer has copied the bytes when {@code send} returns. For one thread.
 */
final class RecordTemplate {
    private final ProducerRecord<byte[], byte[]> rendered;
    private final Header[] headers;
    private final byte[] eventId;
    private final int idPosition;

    RecordTemplate(Report<FoundItem> report) {
        rendered = Wire.record(report);
        headers = rendered.headers().toArray();
        eventId = rendered.headers().lastHeader("ce_id").value();
        idPosition = Bytes.indexOf(rendered.value(), rendered.value().length, rendered.key(), 0);
    }

    /** The record with an id that was never sent, for a topic of the caller's choice. */
    ProducerRecord<byte[], byte[]> next(RandomIds ids, String topic) {
        ids.write(eventId, 0);
        ids.write(rendered.key(), 0);
        System.arraycopy(rendered.key(), 0, rendered.value(), idPosition, RandomIds.LENGTH);
        return new ProducerRecord<>(
                topic, null, System.currentTimeMillis(), rendered.key(), rendered.value(), Arrays.asList(headers));
    }

    /** Bytes of key, value and headers. */
    int size() {
        int size = rendered.key().length + rendered.value().length;
        for (Header header : headers) {
            size += header.key().length() + header.value().length;
        }
        return size;
    }
}
