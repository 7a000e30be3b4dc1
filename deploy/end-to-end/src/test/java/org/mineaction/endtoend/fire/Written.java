package org.mineaction.endtoend.fire;

import java.time.Instant;

/**
 * What a receipt promises, and what a record in the topic keeps.
 *
 * @param revision what was sent
 * @param recordedAt when it was accepted
 */
record Written(Revision revision, Instant recordedAt) {}
