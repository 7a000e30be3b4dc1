package org.mineaction.registry.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Encrypts fields and decrypts them again (Tink, AES256-GCM). The same text gives other bytes every time, and their length
 * tells its own only in steps of {@value #STEP} bytes: a child's age must not be known by its one digit.
 *
 * <p>A context is bound to what is encrypted, so that a value moved to another row or field does not decrypt there. It says
 * which row and field that is, such as {@code casualty/<id>/name}, and is no secret.
 */
public final class PersonalData {
    private static final int STEP = 32;
    private static final byte END_OF_TEXT = (byte) 0x80;
    /** Tink's: one byte, then the id of the key. */
    private static final int PREFIX_BYTES = 5;

    private final Aead aead;
    private final int primaryId;

    PersonalData(KeySet keys) {
        this.aead = keys.primitive(Aead.class);
        this.primaryId = keys.primaryId();
    }

    /** The text encrypted with the primary key; nothing for nothing, null for null. */
    public byte[] encrypt(String clear, String context) {
        if (clear == null) {
            return null;
        }
        try {
            return aead.encrypt(padded(clear.getBytes(UTF_8)), context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refuses to encrypt", e);
        }
    }

    /**
     * The text again, whichever of the keys it was encrypted with; null for null.
     *
     * @throws UnreadableDataException when it was encrypted with none of them or for another context, or was changed
     */
    public String decrypt(byte[] encrypted, String context) {
        if (encrypted == null) {
            return null;
        }
        try {
            byte[] padded = aead.decrypt(encrypted, context.getBytes(UTF_8));
            return new String(padded, 0, lengthOf(padded), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableDataException(context);
        }
    }

    /**
     * Whether it is encrypted with the primary key, as everything new is. What is not can be decrypted and encrypted again; when
     * nothing is left, {@link OldKeys#forget} lets go of the old keys.
     */
    public boolean isUnderPrimary(byte[] encrypted) {
        return encrypted.length > PREFIX_BYTES && ByteBuffer.wrap(encrypted).getInt(1) == primaryId;
    }

    private static byte[] padded(byte[] text) {
        byte[] padded = Arrays.copyOf(text, (text.length / STEP + 1) * STEP);
        padded[text.length] = END_OF_TEXT;
        return padded;
    }

    private static int lengthOf(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] != END_OF_TEXT) {
            end--;
        }
        return end;
    }
}
