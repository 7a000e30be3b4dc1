package org.mineaction.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.mineaction.contract.UnreadableRecordException.Reason;

/**
 * The one place where reports become Kafka records and Kafka records become reports: in the form of all events, with the
 * report's id as the key.
 *
 * @param <C> the kind of content
 */
public final class EventCodec<C extends Content> {
    private final ReportKind<C> kind;
    private final byte[] source;
    private final String reportedType;
    private final String withdrawnType;
    private final byte[] reportedTypeBytes;
    private final byte[] withdrawnTypeBytes;
    private final ObjectWriter writer;
    private final ObjectReader reportedReader;
    private final ObjectReader withdrawnReader;

    /**
     * @param kind the kind of report written and read
     * @param source the CloudEvents source of what is written, such as {@code /report-ingest}
     */
    public EventCodec(ReportKind<C> kind, String source) {
        this.kind = kind;
        this.source = EventForm.ascii(source);
        this.reportedType = kind.reportedType();
        this.withdrawnType = kind.withdrawnType();
        this.reportedTypeBytes = EventForm.ascii(reportedType);
        this.withdrawnTypeBytes = EventForm.ascii(withdrawnType);
        this.writer = Json.MAPPER.writerFor(kind.envelope().wire());
        this.reportedReader = Json.MAPPER.readerFor(eventOf(kind.content()));
        this.withdrawnReader = Json.MAPPER.readerFor(eventOf(Withdrawal.class));
    }

    private JavaType eventOf(Class<? extends Content> content) {
        return Json.MAPPER
                .getTypeFactory()
                .constructParametricType(kind.envelope().wire(), content);
    }

    /** The record to publish for a report of this codec's kind. */
    public ProducerRecord<byte[], byte[]> write(Report<?> report) {
        return record(event(report));
    }

    /** A new event for a report of this codec's kind, to be kept until it is published. */
    public CloudEvent event(Report<?> report) {
        String type = report.content() instanceof Withdrawal ? withdrawnType : reportedType;
        return new CloudEvent(EventForm.newId(), type, report.reportId().toString(), report.recordedAt(), json(report));
    }

    /** The record to publish for an event: the same one as often as it is asked for. */
    public ProducerRecord<byte[], byte[]> record(CloudEvent event) {
        return EventForm.record(kind.topic(), source, event);
    }

    private byte[] json(Report<?> report) {
        try {
            return writer.writeValueAsBytes(kind.envelope().toWire(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that exists can always be written", e);
        }
    }

    /**
     * Reads one record. Fields and codes that this version does not know are tolerated.
     *
     * @throws UnreadableRecordException when it is not a report of this codec's kind; says why, without the content
     */
    public Report<?> read(ConsumerRecord<byte[], byte[]> consumed) throws UnreadableRecordException {
        Object event = EventForm.parse(readerFor(consumed.headers()), consumed.value());
        Report<?> report = kind.envelope().fromWire(event);
        if (!Arrays.equals(consumed.key(), EventForm.ascii(report.reportId().toString()))) {
            throw new UnreadableRecordException(Reason.KEY_MISMATCH, "the key is not the report's id");
        }
        return report;
    }

    private ObjectReader readerFor(Headers headers) throws UnreadableRecordException {
        byte[] type = EventForm.type(headers);
        if (Arrays.equals(type, reportedTypeBytes)) {
            return reportedReader;
        }
        if (Arrays.equals(type, withdrawnTypeBytes)) {
            return withdrawnReader;
        }
        throw new UnreadableRecordException(Reason.UNKNOWN_TYPE, "not an event type of " + kind.name());
    }
}
