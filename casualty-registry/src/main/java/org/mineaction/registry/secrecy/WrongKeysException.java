package org.mineaction.registry.secrecy;

/** The keys given are missing, are none, or are not those of the database; the message is one line that names the setting. */
public final class WrongKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a cause on purpose: those of parsers quote what they parse, which is the key. */
    WrongKeysException(String message) {
        super(message);
    }
}
