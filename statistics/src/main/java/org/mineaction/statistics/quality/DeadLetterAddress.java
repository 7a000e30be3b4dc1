package org.mineaction.statistics.quality;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.mineaction.contract.ReportKind;

/**
 * Where a record that was put aside lies.
 *
 * @param kind of report, by whose topic it came
 * @param partition of the topic
 * @param offset in the partition
 */
record DeadLetterAddress(ReportKind<?> kind, int partition, long offset) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern LONG_NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

    /** The address with these parts; empty when there can be none. */
    static Optional<DeadLetterAddress> of(String kind, String partition, String offset) {
        if (!NUMBER.matcher(partition).matches() || !LONG_NUMBER.matcher(offset).matches()) {
            return Optional.empty();
        }
        return ReportKind.ALL.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(one -> new DeadLetterAddress(one, Integer.parseInt(partition), Long.parseLong(offset)));
    }

    /** The partition of Kafka's that it came by. */
    TopicPartition topicPartition() {
        return new TopicPartition(kind.topic().topicName(), partition);
    }

    /** As it is written in addresses and answers, such as {@code found-item/5/1042}. */
    String written() {
        return kind.name() + "/" + partition + "/" + offset;
    }
}
