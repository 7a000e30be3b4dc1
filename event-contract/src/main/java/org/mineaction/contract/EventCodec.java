package org.mineaction.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.mineaction.contract.UnreadableRecordException.Reason;

/**
 * The one place where reports become Kafka records and Kafka records become reports: JSON in the value, the CloudEvents 1.0
 * Kafka binding (binary mode) in the headers, the report's id as the key.
 *
 * @param <C> the kind of content
 */
public final class EventCodec<C extends Content> {
    private static final byte[] VERSION = ascii("1.0");
    private static final byte[] JSON_CONTENT = ascii("application/json");

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
        this.source = ascii(source);
        this.reportedType = kind.reportedType();
        this.withdrawnType = kind.withdrawnType();
        this.reportedTypeBytes = ascii(reportedType);
        this.withdrawnTypeBytes = ascii(withdrawnType);
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
        return new CloudEvent(newId(), type, report.reportId().toString(), report.recordedAt(), json(report));
    }

    /** Random (version 4), and no secret: the generator of secrets is slow, and one for all threads. */
    private static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant2 = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(version4, variant2);
    }

    /** The record to publish for an event: the same one as often as it is asked for. */
    public ProducerRecord<byte[], byte[]> record(CloudEvent event) {
        byte[] key = ascii(event.subject());
        ProducerRecord<byte[], byte[]> written = new ProducerRecord<>(
                kind.topic().topicName(), null, event.time().toEpochMilli(), key, event.data());
        written.headers()
                .add("ce_specversion", VERSION)
                .add("ce_id", ascii(event.id().toString()))
                .add("ce_source", source)
                .add("ce_type", ascii(event.type()))
                .add("ce_time", ascii(event.time().toString()))
                .add("ce_subject", key)
                .add("content-type", JSON_CONTENT);
        return written;
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
        Report<?> report = parse(readerFor(consumed.headers()), consumed.value());
        if (!Arrays.equals(consumed.key(), ascii(report.reportId().toString()))) {
            throw new UnreadableRecordException(Reason.KEY_MISMATCH, "the key is not the report's id");
        }
        return report;
    }

    private ObjectReader readerFor(Headers headers) throws UnreadableRecordException {
        Header type = headers.lastHeader("ce_type");
        Header version = headers.lastHeader("ce_specversion");
        if (type == null || version == null || !Arrays.equals(version.value(), VERSION)) {
            throw new UnreadableRecordException(Reason.NOT_A_CLOUD_EVENT, "no CloudEvents 1.0 headers");
        }
        if (Arrays.equals(type.value(), reportedTypeBytes)) {
            return reportedReader;
        }
        if (Arrays.equals(type.value(), withdrawnTypeBytes)) {
            return withdrawnReader;
        }
        throw new UnreadableRecordException(Reason.UNKNOWN_TYPE, "not an event type of " + kind.name());
    }

    private Report<?> parse(ObjectReader reader, byte[] value) throws UnreadableRecordException {
        if (value == null) {
            throw new UnreadableRecordException(Reason.MALFORMED, "there is no value");
        }
        try {
            Object event = reader.readValue(value);
            if (event == null) {
                throw new UnreadableRecordException(Reason.MALFORMED, "the value is null");
            }
            return kind.envelope().fromWire(event);
        } catch (JsonMappingException e) {
            throw new UnreadableRecordException(Reason.INVALID, "a field is missing or refused at " + path(e));
        } catch (IOException e) {
            throw new UnreadableRecordException(Reason.MALFORMED, "the value is not JSON");
        }
    }

    /** Jackson's own message quotes the content; the path to the field does not. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .reduce("", String::concat);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
