package org.mineaction.http.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes what is right wrong, in one way or several, as a seed has it. */
public final class Mutations {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<byte[]> BROKEN = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {0},
            new byte[] {'"'},
            new byte[] {'\r'},
            new byte[] {'\\', 'u'},
            BYTE_ORDER_MARK);

    private final Random random;

    /** Those of a seed are always the same. */
    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** True once in so many times. */
    public boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** From 0 up to, not including, a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of these. */
    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A text that is wrong nearly everywhere. */
    public String text() {
        return of(Nasty.TEXTS);
    }

    /** A value as it may stand in JSON, whether or not that is JSON then. */
    String json() {
        return of(Nasty.JSON);
    }

    /** What a header may hold. */
    public String header() {
        return of(Nasty.HEADERS);
    }

    /** A text, changed. */
    public String changed(String text) {
        int at = random.nextInt(text.length() + 1);
        List<Supplier<String>> ways = List.of(
                () -> text(),
                () -> text.substring(0, at) + text() + text.substring(at),
                () -> text.substring(0, at),
                () -> text.substring(at),
                () -> text + text,
                () -> text + "," + text,
                () -> text.toLowerCase(java.util.Locale.ROOT),
                () -> new StringBuilder(text).reverse().toString());
        return of(ways).get();
    }

    /** Bytes, changed here and there. */
    byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = at + random.nextInt(bytes.length - at + 1);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
        List<Supplier<byte[]>> ways = List.of(
                () -> before,
                () -> together(before, of(BROKEN), after),
                () -> together(BYTE_ORDER_MARK, bytes),
                () -> together(bytes, bytes),
                () -> together(before, Arrays.copyOfRange(bytes, to, bytes.length)),
                () -> together(before, Arrays.copyOfRange(bytes, at, to), after),
                () -> flipped(bytes, at),
                () -> together(before, text().getBytes(UTF_8), after));
        return of(ways).get();
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] all = bytes.clone();
        if (at < all.length) {
            all[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return all;
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Things in a row: one dropped, repeated, put elsewhere or changed. */
    <T> List<T> changed(List<T> row, Supplier<T> other) {
        List<T> all = new ArrayList<>(row);
        if (all.isEmpty()) {
            all.add(other.get());
            return all;
        }
        int at = random.nextInt(all.size());
        switch (random.nextInt(5)) {
            case 0 -> all.remove(at);
            case 1 -> all.add(random.nextInt(all.size() + 1), all.get(at));
            case 2 -> Collections.swap(all, at, random.nextInt(all.size()));
            case 3 -> all.add(at, other.get());
            default -> all.set(at, other.get());
        }
        return all;
    }
}
