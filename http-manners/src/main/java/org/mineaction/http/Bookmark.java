package org.mineaction.http;

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
 * @param day that of the last thing on the page
 * @param id which thing
 */
public record Bookmark(LocalDate day, UUID id) {
    private static final int PLACE = Integer.BYTES + 2 * Long.BYTES;
    private static final int LENGTH = PLACE + Integer.BYTES;

    /** The place as it is handed out. */
    public String written() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putInt(Math.toIntExact(day.toEpochDay()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        bytes.putInt(checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place, if the text is one of ours. */
    public static Optional<Bookmark> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            LocalDate day = LocalDate.ofEpochDay(bytes.getInt());
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            boolean isOurs = bytes.capacity() == LENGTH && bytes.getInt() == checksum(bytes.array());
            return isOurs ? Optional.of(new Bookmark(day, id)) : Optional.empty();
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
