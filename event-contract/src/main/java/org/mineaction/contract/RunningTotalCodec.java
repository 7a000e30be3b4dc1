package org.mineaction.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineaction.contract.UnreadableRecordException.Reason;

/** The one place where running totals become Kafka records and Kafka records become running totals. */
public final class RunningTotalCodec {
    /** The CloudEvents type. */
    public static final String TYPE = "org.mineaction.running-total.changed.v1";

    private static final byte[] TYPE_BYTES = EventForm.ascii(TYPE);
    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(RunningTotal.class);
    private static final ObjectReader READER = Json.MAPPER.readerFor(RunningTotal.class);

    private final byte[] source;

    /**
     * A codec.
     *
     * @param source the CloudEvents source of what is written, such as {@code /statistics}
     */
    public RunningTotalCodec(String source) {
        this.source = EventForm.ascii(source);
    }

    /**
     * The record to publish.
     *
     * @param asOf when the total was so
     */
    public ProducerRecord<byte[], byte[]> write(RunningTotal total, Instant asOf) {
        CloudEvent event = new CloudEvent(EventForm.newId(), TYPE, total.key(), asOf, json(total));
        return EventForm.record(Topic.RUNNING_TOTAL, source, event);
    }

    private static byte[] json(RunningTotal total) {
        try {
            return WRITER.writeValueAsBytes(total);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a total that exists can always be written", e);
        }
    }

    /**
     * Reads one record. Fields, kinds and codes that this version does not know are tolerated.
     *
     * @throws UnreadableRecordException when it is no running total; says why, without the content
     */
    public RunningTotal read(ConsumerRecord<byte[], byte[]> consumed) throws UnreadableRecordException {
        if (!Arrays.equals(EventForm.type(consumed.headers()), TYPE_BYTES)) {
            throw new UnreadableRecordException(Reason.UNKNOWN_TYPE, "not a running total");
        }
        RunningTotal total = (RunningTotal) EventForm.parse(READER, consumed.value());
        if (!Arrays.equals(consumed.key(), EventForm.ascii(total.key()))) {
            throw new UnreadableRecordException(Reason.KEY_MISMATCH, "the key is not that of the total");
        }
        return total;
    }
}
