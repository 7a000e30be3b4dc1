package org.mineaction.statistics.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A record that was put aside. What it says is not told: it may be anything.
 *
 * @param deadLetter where it lies
 * @param reason why it cannot be merged, a code of the contract
 * @param subject the id of the report it is about; null when its key is none, and of incidents
 * @param recordedAt its own time
 * @param replayedAt when it was sent again; null when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptDeadLetter(String deadLetter, String reason, UUID subject, Instant recordedAt, Instant replayedAt) {}
