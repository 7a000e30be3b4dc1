package org.mineaction.statistics.merge;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that can never be merged as it is, and was put aside.
 *
 * @param offset where it is in its partition
 * @param reason a code of the contract
 * @param subject the id it is about; null when its key is none
 * @param recordedAt its own time
 */
public record DeadRecord(long offset, String reason, UUID subject, Instant recordedAt) {}
