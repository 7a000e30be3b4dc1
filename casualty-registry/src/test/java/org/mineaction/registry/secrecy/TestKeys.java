package org.mineaction.registry.secrecy;

import java.util.Optional;

/** Keys for tests, new ones for each. */
public final class TestKeys {
    private TestKeys() {}

    /** A value for {@code registry.keys.encryption}. */
    public static String encryption() {
        return KeySet.generate(KeyUse.ENCRYPTION).json();
    }

    /** A value for {@code registry.keys.hashing}. */
    public static String hashing() {
        return KeySet.generate(KeyUse.HASHING).json();
    }

    /** Everything that needs keys, with keys of its own. */
    public static Secrets secrets() {
        return secrets(encryption(), hashing());
    }

    public static Secrets secrets(String encryption, String hashing) {
        return new Secrets(config(encryption, hashing));
    }

    /** The settings; null for one that is not set. */
    static KeysConfig config(String encryption, String hashing) {
        return new KeysConfig() {
            @Override
            public Optional<String> encryption() {
                return Optional.ofNullable(encryption);
            }

            @Override
            public Optional<String> hashing() {
                return Optional.ofNullable(hashing);
            }
        };
    }
}
