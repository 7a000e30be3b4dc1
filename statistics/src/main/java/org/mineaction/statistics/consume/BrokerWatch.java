package org.mineaction.statistics.consume;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jboss.logging.Logger;

/** Says that no broker is connected: once soon, once a minute, and when one is back. */
final class BrokerWatch {
    private static final Logger LOG = Logger.getLogger(BrokerWatch.class);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Metric connections;
    private long connectedAt = System.nanoTime();
    private long nextLine = connectedAt + GRACE.toNanos();
    private boolean isAway;

    BrokerWatch(Consumer<byte[], byte[]> consumer) {
        connections = consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count")
                        && metric.getKey().group().equals("consumer-metrics"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    void look() {
        long now = System.nanoTime();
        if (((Number) connections.metricValue()).doubleValue() > 0) {
            connected(now);
        } else if (now - nextLine >= 0) {
            isAway = true;
            nextLine = now + BETWEEN_LINES.toNanos();
            LOG.warnf(
                    "No Kafka broker connected for %d s, trying again until there is one", seconds(now - connectedAt));
        }
    }

    private void connected(long now) {
        if (isAway) {
            isAway = false;
            LOG.infof("Kafka is back after %d s", seconds(now - connectedAt));
        }
        connectedAt = now;
        nextLine = now + GRACE.toNanos();
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
