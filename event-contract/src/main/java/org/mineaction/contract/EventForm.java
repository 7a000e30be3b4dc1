package org.mineaction.contract;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.mineaction.contract.UnreadableRecordException.Reason;

/** What all events have in common: JSON in the value, the CloudEvents 1.0 Kafka binding (binary mode) in the headers. */
final class EventForm {
    private static final byte[] VERSION = ascii("1.0");
    private static final byte[] JSON_CONTENT = ascii("application/json");

    private EventForm() {}

    /** Random (version 4), and no secret: the generator of secrets is slow, and one for all threads. */
    static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant2 = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(version4, variant2);
    }

    /** The record of an event, with its subject as the key and its time as the timestamp. */
    static ProducerRecord<byte[], byte[]> record(Topic topic, byte[] source, CloudEvent event) {
        byte[] key = ascii(event.subject());
        ProducerRecord<byte[], byte[]> written =
                new ProducerRecord<>(topic.topicName(), null, event.time().toEpochMilli(), key, event.data());
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

    /** The type of the event that has these headers. */
    static byte[] type(Headers headers) throws UnreadableRecordException {
        Header type = headers.lastHeader("ce_type");
        Header version = headers.lastHeader("ce_specversion");
        if (type == null || version == null || !Arrays.equals(version.value(), VERSION)) {
            throw new UnreadableRecordException(Reason.NOT_A_CLOUD_EVENT, "no CloudEvents 1.0 headers");
        }
        return type.value();
    }

    /** What a value says; never null. */
    static Object parse(ObjectReader reader, byte[] value) throws UnreadableRecordException {
        if (value == null) {
            throw new UnreadableRecordException(Reason.MALFORMED, "there is no value");
        }
        return read(() -> reader.readValue(value));
    }

    /** What JSON says once it was put into another form; never null. What cannot be put into it is wrong as it came. */
    static Object convert(ObjectReader reader, ObjectNode json, UnaryOperator<ObjectNode> form)
            throws UnreadableRecordException {
        try {
            return read(() -> reader.readValue(form.apply(json)));
        } catch (RuntimeException e) {
            throw new UnreadableRecordException(Reason.INVALID, "a field is missing or of another kind");
        }
    }

    /** A step of Jackson's. */
    @FunctionalInterface
    private interface Step {
        Object take() throws IOException;
    }

    private static Object read(Step step) throws UnreadableRecordException {
        try {
            Object event = step.take();
            if (event == null) {
                throw new UnreadableRecordException(Reason.MALFORMED, "the value is null");
            }
            return event;
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

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
