package org.mineaction.statistics.consume;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer is.
 *
 * @param lag records in its partitions that are not merged; not a number while that is not known
 * @param stopped partitions whose offset is outside the log
 */
record Progress(double lag, List<TopicPartition> stopped) {
    static final Progress NONE = new Progress(Double.NaN, List.of());

    Progress {
        stopped = List.copyOf(stopped);
    }
}
