package org.mineaction.statistics.consume;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.mineaction.http.Masked;

/** Says that partitions wait for something to come back: once at the start, once a minute, and when it is over. */
final class Outage {
    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Set<TopicPartition> waiting = new HashSet<>();
    private long since;
    private long lastLine;

    void failed(TopicPartition partition, Exception failure) {
        long now = System.nanoTime();
        boolean isNew = waiting.isEmpty();
        waiting.add(partition);
        if (isNew) {
            since = now;
            lastLine = now;
            LOG.warnf(
                    "Cannot go on, trying again until it works: topic=%s partition=%d failure=%s",
                    partition.topic(), partition.partition(), Masked.inShort(failure));
        } else if (now - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = now;
            LOG.warnf(
                    "Still waiting after %d s: partitions=%d failure=%s",
                    Duration.ofNanos(now - since).toSeconds(), waiting.size(), Masked.inShort(failure));
        }
    }

    void over(TopicPartition partition) {
        if (waiting.remove(partition) && waiting.isEmpty()) {
            LOG.infof(
                    "Going on after %d ms",
                    Duration.ofNanos(System.nanoTime() - since).toMillis());
        }
    }
}
