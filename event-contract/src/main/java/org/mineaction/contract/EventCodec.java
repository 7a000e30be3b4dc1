package org.mineaction.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    private final ObjectWriter writer;
    private final List<KnownType> known;

    /**
     * @param kind the kind of report written and read
     * @param source the CloudEvents source of what is written, such as {@code /report-ingest}
     */
    public EventCodec(ReportKind<C> kind, String source) {
        this.kind = kind;
        this.source = EventForm.ascii(source);
        this.reportedType = kind.reportedType();
        this.withdrawnType = kind.withdrawnType();
        this.writer = Json.MAPPER.writerFor(kind.envelope().wire());
        ObjectReader reported = Json.MAPPER.readerFor(eventOf(kind.content()));
        ObjectReader withdrawn = Json.MAPPER.readerFor(eventOf(Withdrawal.class));
        this.known = List.of(
                new KnownType(EventForm.ascii(reportedType), value -> EventForm.parse(reported, value)),
                new KnownType(EventForm.ascii(withdrawnType), value -> EventForm.parse(withdrawn, value)));
    }

    private EventCodec(EventCodec<C> same, KnownType learned) {
        this.kind = same.kind;
        this.source = same.source;
        this.reportedType = same.reportedType;
        this.withdrawnType = same.withdrawnType;
        this.writer = same.writer;
        this.known = Stream.concat(same.known.stream(), Stream.of(learned)).toList();
    }

    /** What the value of an event of some type says. */
    @FunctionalInterface
    private interface Reading {
        Object read(byte[] value) throws UnreadableRecordException;
    }

    /** A type of event that is read here. */
    @SuppressWarnings("ArrayRecordComponent") // as it comes from Kafka; nobody compares two of them
    private record KnownType(byte[] name, Reading reading) {}

    /**
     * A codec that writes what this one does and also reads another type of event, a later or an earlier one, which says the
     * same in another form. Readers learn a type before anybody writes it.
     *
     * @param type the CloudEvents type, such as {@code org.mineaction.found-item.reported.v2}
     * @param asReported what such an event says, in the form of those that this codec writes; where it fails, the event is wrong
     */
    public EventCodec<C> learning(String type, UnaryOperator<ObjectNode> asReported) {
        ObjectReader tree = Json.MAPPER.readerFor(ObjectNode.class);
        ObjectReader reported = Json.MAPPER.readerFor(eventOf(kind.content()));
        return new EventCodec<>(
                this,
                new KnownType(
                        EventForm.ascii(type),
                        value -> EventForm.convert(reported, (ObjectNode) EventForm.parse(tree, value), asReported)));
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
        Object event = readingFor(consumed.headers()).read(consumed.value());
        Report<?> report = kind.envelope().fromWire(event);
        if (!Arrays.equals(consumed.key(), EventForm.ascii(report.reportId().toString()))) {
            throw new UnreadableRecordException(Reason.KEY_MISMATCH, "the key is not the report's id");
        }
        return report;
    }

    private Reading readingFor(Headers headers) throws UnreadableRecordException {
        byte[] type = EventForm.type(headers);
        for (KnownType one : known) {
            if (Arrays.equals(type, one.name())) {
                return one.reading();
            }
        }
        throw new UnreadableRecordException(Reason.UNKNOWN_TYPE, "not an event type of " + kind.name());
    }
}
