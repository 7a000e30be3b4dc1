package org.mineaction.benchmark.load;

/** Search in bytes. */
final class Bytes {
    private Bytes() {}

    /** Where a pattern begins within the first {@code length} bytes, from a position on; -1 when it is not there. */
    static int indexOf(byte[] bytes, int length, byte[] pattern, int from) {
        for (int i = from; i <= length - pattern.length; i++) {
            if (isAt(bytes, i, pattern)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            if (bytes[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
