package org.mineaction.registry.secrecy;

/** Keys of their own for each run of the tests. */
public final class KeysForTests {
    private KeysForTests() {}

    /** A value of {@code registry.keys.encryption}. */
    public static String encryption() {
        return KeySet.generate(KeyUse.ENCRYPTION).json();
    }

    /** A value of {@code registry.keys.hashing}. */
    public static String hashing() {
        return KeySet.generate(KeyUse.HASHING).json();
    }
}
