package org.mineaction.registry.secrecy;

/**
 * Recognises a content sent before without keeping it: a keyed hash (HMAC-SHA-256) of its bytes. A plain hash would tell
 * whoever guesses the content that the guess is right.
 */
public final class ContentSeal {
    private final KeyedHash hash;

    ContentSeal(KeySet keys) {
        this.hash = new KeyedHash(keys, "content");
    }

    /** What is kept of the content: 36 bytes, the same for the same bytes as long as the primary key is. */
    public byte[] of(byte[] content) {
        return hash.of(content);
    }

    /** Whether it is the seal of that content, made with whichever of the keys; ask this rather than compare two seals. */
    public boolean matches(byte[] seal, byte[] content) {
        return hash.matches(seal, content);
    }
}
