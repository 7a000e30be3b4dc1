package org.mineaction.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * An event before it becomes a Kafka record: what a transactional outbox has to keep so that the record published later is
 * the very one that {@link EventCodec#write} would have made.
 *
 * @param id unique for every event
 * @param type the CloudEvents type, such as {@code org.mineaction.casualty.reported.v1}
 * @param subject the report's id, which is also the record's key
 * @param time the report's recordedAt, which is also the record's timestamp
 * @param data the value: JSON in UTF-8. Not copied, so that nothing is paid for it; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on the way to a byte[] of Kafka; nobody compares two of them
public record CloudEvent(UUID id, String type, String subject, Instant time, byte[] data) {}
