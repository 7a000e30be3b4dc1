package org.mineaction.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The form of a record on the dead-letter topic: key, value and headers as they came, and four headers of its own. */
public final class DeadLetter {
    public static final String TOPIC_HEADER = "dead-letter-topic";
    public static final String PARTITION_HEADER = "dead-letter-partition";
    public static final String OFFSET_HEADER = "dead-letter-offset";
    public static final String REASON_HEADER = "dead-letter-reason";
    /** The reason code of a record that the contract accepts but the database refuses. */
    public static final String REFUSED_BY_DATABASE = "REFUSED_BY_DATABASE";
    /** Every reason code there is. */
    public static final List<String> REASONS = Stream.concat(
                    Arrays.stream(UnreadableRecordException.Reason.values()).map(Enum::name),
                    Stream.of(REFUSED_BY_DATABASE))
            .toList();

    private DeadLetter() {}

    /**
     * The dead letter of a record.
     *
     * @param reason a code: a name of {@link UnreadableRecordException.Reason} or {@link #REFUSED_BY_DATABASE}
     */
    public static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> refused, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topic.DEAD_LETTER.topicName(), null, refused.key(), refused.value());
        refused.headers().forEach(letter.headers()::add);
        letter.headers()
                .add(TOPIC_HEADER, utf8(refused.topic()))
                .add(PARTITION_HEADER, utf8(String.valueOf(refused.partition())))
                .add(OFFSET_HEADER, utf8(String.valueOf(refused.offset())))
                .add(REASON_HEADER, utf8(reason));
        return letter;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
