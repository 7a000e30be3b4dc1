package org.mineaction.statistics.publish;

import java.time.Instant;
import org.mineaction.contract.RunningTotal;

/**
 * A total as it is published.
 *
 * @param asOf when it was so
 */
record PublishedTotal(RunningTotal total, Instant asOf) {}
