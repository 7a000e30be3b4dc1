package org.mineaction.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.mineaction.http.OverloadedException;
import org.mineaction.http.RefusedException;

/**
 * Unpacks bodies. What one will hold is found out first, without keeping any of it, so that a gzip bomb costs no memory, and a moment
 * of one processor at most: one of zeros alone shows by its ratio. Few are unpacked at once, so that those moments are no burden to others.
 */
final class Gzip {
    private static final int PIECE = 16 * 1024;
    /** Of what is packed so little is read at a time that a bomb has not gone off when its ratio is looked at. */
    private static final int PACKED_PIECE = 1024;

    private static final long PATIENCE_MILLIS = 2_000;
    private static final Semaphore TURNS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private Gzip() {}

    /**
     * The unpacked body.
     *
     * @param most bytes that it may hold; of a longer one no more than a piece is looked at
     * @param room takes room for so many bytes, before they are kept
     * @throws RefusedException when it is broken, larger than allowed, or packed as no reports are
     * @throws OverloadedException when too many wait to be unpacked
     */
    static byte[] unpacked(byte[] packed, int most, LongConsumer room) {
        await();
        try {
            int length = length(packed, most);
            if (length > most) {
                throw RequestBody.tooLarge();
            }
            room.accept(length);
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed), PIECE)) {
                return gzip.readNBytes(length);
            }
        } catch (IOException e) {
            throw new RefusedException(IngestMistake.MALFORMED_GZIP, "The body is not intact gzip.");
        } finally {
            TURNS.release();
        }
    }

    private static void await() {
        try {
            if (!TURNS.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new OverloadedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException();
        }
    }

    /** Over the most when it is longer than that. */
    private static int length(byte[] packed, int most) throws IOException {
        byte[] piece = new byte[PIECE];
        int length = 0;
        InputStream in = new ByteArrayInputStream(packed);
        try (InputStream gzip = new GZIPInputStream(in, PACKED_PIECE)) {
            for (int read = gzip.read(piece); read >= 0 && length <= most; read = gzip.read(piece)) {
                length += read;
                RequestBody.checkRatio(length, packed.length - in.available());
            }
        }
        return length;
    }
}
