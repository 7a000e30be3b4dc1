package org.mineaction.registry.secrecy;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The keys given are missing, are none, or are not those of the database; the message is one line that names the setting. As a
 * failure of configuration it ends the start with that line alone.
 */
public final class WrongKeysException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    /** Without a cause on purpose: those of parsers quote what they parse, which is the key. */
    WrongKeysException(String message) {
        super(message);
    }
}
