package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Finds a person's name again without keeping it: a keyed hash (HMAC-SHA-256) of the name as {@link PlainName} has it. While
 * keys change, rows with hashes of the old key are found as well, by {@link #hashes}.
 */
public final class NameIndex {
    private final KeyedHash hash;

    NameIndex(KeySet keys) {
        this.hash = new KeyedHash(keys, "name");
    }

    /** What is kept of the name: 36 bytes, or null when the name is null or has no letter or digit to be found by. */
    public byte[] hash(String name) {
        List<byte[]> plain = plain(name);
        return plain.isEmpty() ? null : hash.of(plain.get(0));
    }

    /** What may have been kept of the name, one for each key, for {@code name_hash = ANY (?)}; none when nothing was. */
    public List<byte[]> hashes(String name) {
        return plain(name).stream().flatMap(one -> hash.all(one).stream()).toList();
    }

    /** Whether it was made with the primary key, as every new one is; if not, it can be made anew from the decrypted name. */
    public boolean isUnderPrimary(byte[] kept) {
        return hash.isUnderPrimary(kept);
    }

    private static List<byte[]> plain(String name) {
        String plain = name == null ? "" : PlainName.of(name);
        return plain.isEmpty() ? List.of() : List.of(plain.getBytes(UTF_8));
    }
}
