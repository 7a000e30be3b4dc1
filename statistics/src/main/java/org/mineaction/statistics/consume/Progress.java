package org.mineaction.statistics.consume;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer is.
 *
 * @param lag records in its partitions that are not merged, as far as it knows
 * @param stopped partitions whose offset is outside the log
 */
record Progress(long lag, List<TopicPartition> stopped) {
    static final Progress NONE = new Progress(0, List.of());

    Progress {
        stopped = List.copyOf(stopped);
    }
}
