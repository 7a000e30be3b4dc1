package org.mineaction.registry.secrecy;

/** An encrypted value that is not what was encrypted here, as told by AES-GCM; the message says where, and nothing of it. */
public final class UnreadableDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableDataException(String context) {
        super("cannot be decrypted: " + context);
    }
}
