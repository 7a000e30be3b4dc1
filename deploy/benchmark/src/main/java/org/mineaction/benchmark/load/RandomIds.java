package org.mineaction.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/** Random report ids, written in place so that a request need not be made anew for each. */
public final class RandomIds {
    /** Characters of an id as text. */
    public static final int LENGTH = 36;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGIT_BITS = 4;

    private final SplittableRandom random;

    /** Ids that differ from those of every other seed. */
    public RandomIds(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next id. */
    public UUID next() {
        return new UUID(version4(random.nextLong()), variant(random.nextLong()));
    }

    /** Writes the next id as text. */
    public void write(byte[] into, int at) {
        long high = version4(random.nextLong());
        long low = variant(random.nextLong());
        digits(into, at, 8, high >>> 32);
        into[at + 8] = '-';
        digits(into, at + 9, 4, high >>> 16);
        into[at + 13] = '-';
        digits(into, at + 14, 4, high);
        into[at + 18] = '-';
        digits(into, at + 19, 4, low >>> 48);
        into[at + 23] = '-';
        digits(into, at + 24, 12, low);
    }

    private static void digits(byte[] into, int at, int count, long value) {
        long rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            into[i] = DIGITS[(int) (rest & (DIGITS.length - 1))];
            rest >>>= DIGIT_BITS;
        }
    }

    private static long version4(long bits) {
        return (bits & ~0xF000L) | 0x4000L;
    }

    private static long variant(long bits) {
        return (bits & ~(3L << 62)) | (1L << 63);
    }
}
