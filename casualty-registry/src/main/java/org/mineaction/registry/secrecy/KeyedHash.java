package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * HMAC-SHA-256 for one purpose: without the key nobody can tell what was hashed, not even by trying, nor that two purposes
 * hashed the same. The id of the key comes first, so that keys can change.
 */
final class KeyedHash {
    private static final int HASH_BYTES = 32;

    private final Map<Integer, Prf> byId;
    private final int primaryId;
    private final byte[] purpose;

    /** The purpose holds no NUL. */
    KeyedHash(KeySet keys, String purpose) {
        PrfSet all = keys.primitive(PrfSet.class);
        try {
            this.byId = all.getPrfs();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys that were read can be used", e);
        }
        this.primaryId = keys.primaryId();
        this.purpose = (purpose + '\0').getBytes(UTF_8);
    }

    /** With the primary key. */
    byte[] of(byte[] hashed) {
        return of(hashed, primaryId);
    }

    /** With every key, the primary one's first. */
    List<byte[]> all(byte[] hashed) {
        return byId.keySet().stream()
                .sorted((a, b) -> Boolean.compare(b == primaryId, a == primaryId))
                .map(id -> of(hashed, id))
                .toList();
    }

    /** Whether this is the hash of that, with whichever key. */
    boolean matches(byte[] hash, byte[] hashed) {
        return hash.length == Integer.BYTES + HASH_BYTES
                && byId.containsKey(idIn(hash))
                && MessageDigest.isEqual(hash, of(hashed, idIn(hash)));
    }

    boolean isUnderPrimary(byte[] hash) {
        return hash.length == Integer.BYTES + HASH_BYTES && idIn(hash) == primaryId;
    }

    private static int idIn(byte[] hash) {
        return ByteBuffer.wrap(hash).getInt();
    }

    private byte[] of(byte[] hashed, int id) {
        byte[] input = ByteBuffer.allocate(purpose.length + hashed.length)
                .put(purpose)
                .put(hashed)
                .array();
        try {
            return ByteBuffer.allocate(Integer.BYTES + HASH_BYTES)
                    .putInt(id)
                    .put(byId.get(id).compute(input, HASH_BYTES))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 refuses to hash", e);
        }
    }
}
