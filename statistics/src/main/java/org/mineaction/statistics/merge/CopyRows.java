package org.mineaction.statistics.merge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Rows in the binary format of PostgreSQL's COPY, which neither side has to write out and read in again as text. The types are
 * those of the columns, to the letter: what is named {@code integer} goes into an {@code integer}.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, file formats</a>
 */
public final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int UUID_BYTES = 16;
    private static final int TYPE_INTEGER = 23;
    private static final int TYPE_TEXT = 25;
    private static final int FROM_ONE = 1;
    /** Days and microseconds count from here. */
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final short columns;
    private ByteBuffer rows = ByteBuffer.allocate(1 << 16);

    /**
     * Begins without rows.
     *
     * @param columns how many values each row has
     */
    CopyRows(int columns) {
        this.columns = (short) columns;
        rows.put(SIGNATURE).putInt(NO_FLAGS).putInt(NO_EXTENSION);
    }

    /** Begins a row; as many values as there are columns follow. */
    CopyRows row() {
        room(Short.BYTES).putShort(columns);
        return this;
    }

    /** Appends NULL. */
    public CopyRows nothing() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    /** Appends a {@code uuid}. */
    CopyRows id(UUID id) {
        value(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    /** Appends an {@code integer}. */
    public CopyRows integer(int number) {
        value(Integer.BYTES).putInt(number);
        return this;
    }

    /** Appends an {@code integer}, or NULL for null. */
    public CopyRows integerOrNothing(Integer number) {
        return number == null ? nothing() : integer(number);
    }

    /** Appends a {@code double precision}, or NULL for null. */
    public CopyRows real(Double number) {
        if (number == null) {
            return nothing();
        }
        value(Double.BYTES).putDouble(number);
        return this;
    }

    /** Appends a {@code date}. */
    public CopyRows date(LocalDate day) {
        value(Integer.BYTES).putInt((int) (day.toEpochDay() - EPOCH_DAY.toEpochDay()));
        return this;
    }

    /** Appends a {@code timestamptz}, to the microsecond. */
    CopyRows instant(Instant instant) {
        value(Long.BYTES).putLong(ChronoUnit.MICROS.between(EPOCH, instant));
        return this;
    }

    /** Appends a {@code text}, or NULL for null. */
    public CopyRows text(String text) {
        return text == null ? nothing() : bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a {@code bytea}. */
    CopyRows bytes(byte[] content) {
        value(content.length).put(content);
        return this;
    }

    /** Appends a {@code text[]}. */
    CopyRows texts(List<String> texts) {
        return array(TYPE_TEXT, texts, this::text);
    }

    /** Appends an {@code integer[]}. */
    CopyRows integers(List<Integer> numbers) {
        return array(TYPE_INTEGER, numbers, this::integer);
    }

    private <T> CopyRows array(int type, List<T> elements, Consumer<T> append) {
        room(Integer.BYTES).putInt(0);
        int start = rows.position();
        room(3 * Integer.BYTES)
                .putInt(elements.isEmpty() ? 0 : 1)
                .putInt(NO_FLAGS)
                .putInt(type);
        if (!elements.isEmpty()) {
            room(2 * Integer.BYTES).putInt(elements.size()).putInt(FROM_ONE);
        }
        elements.forEach(append);
        rows.putInt(start - Integer.BYTES, rows.position() - start);
        return this;
    }

    /** All rows, complete. */
    ByteBuffer end() {
        room(Short.BYTES).putShort(END);
        return rows.flip();
    }

    private ByteBuffer value(int bytes) {
        return room(Integer.BYTES + bytes).putInt(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * rows.capacity(), rows.position() + bytes));
            rows = larger.put(rows.flip());
        }
        return rows;
    }
}
