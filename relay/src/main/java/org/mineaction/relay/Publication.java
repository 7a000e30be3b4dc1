package org.mineaction.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Publishes for as long as one session of the database leads. Not used again after it has thrown. */
public interface Publication extends AutoCloseable {
    /**
     * Publishes what waits, a batch at most.
     *
     * @return how long to let more gather until the next batch; empty when nothing waited
     * @throws SQLException when the database fails
     * @throws org.apache.kafka.common.KafkaException when the broker does
     */
    Optional<Duration> publish() throws SQLException;

    /** Whether nothing waits. */
    boolean isDone() throws SQLException;

    @Override
    void close();
}
