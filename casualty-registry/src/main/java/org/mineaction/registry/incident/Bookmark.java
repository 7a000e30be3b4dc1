package org.mineaction.registry.incident;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The place in a list after which the next page begins. Written so that nobody is tempted to make one up.
 *
 * @param occurredOn the day of the last incident of the page
 * @param incidentId that incident
 */
record Bookmark(LocalDate occurredOn, UUID incidentId) {
    private static final int PLACE = Integer.BYTES + 2 * Long.BYTES;
    private static final int LENGTH = PLACE + Integer.BYTES;

    String written() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putInt(Math.toIntExact(occurredOn.toEpochDay()))
                .putLong(incidentId.getMostSignificantBits())
                .putLong(incidentId.getLeastSignificantBits());
        bytes.putInt(checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place, if the text is one of ours. */
    static Optional<Bookmark> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            LocalDate occurredOn = LocalDate.ofEpochDay(bytes.getInt());
            UUID incidentId = new UUID(bytes.getLong(), bytes.getLong());
            boolean isOurs = bytes.capacity() == LENGTH && bytes.getInt() == checksum(bytes.array());
            return isOurs ? Optional.of(new Bookmark(occurredOn, incidentId)) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, PLACE);
        return (int) crc.getValue();
    }
}
