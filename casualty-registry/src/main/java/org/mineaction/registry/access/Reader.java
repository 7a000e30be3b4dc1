package org.mineaction.registry.access;

import org.mineaction.http.RefusedException;
import org.mineaction.registry.request.RegistryMistake;

/**
 * Somebody who reads personal data.
 *
 * @param registrar who
 * @param purpose why
 */
public record Reader(String registrar, Purpose purpose) {
    /** Refuses whoever does not say who is reading. */
    public Reader {
        if (registrar == null) {
            throw new RefusedException(
                    RegistryMistake.REGISTRAR_REQUIRED,
                    "Reading personal data needs the header Registrar: who reads is written down with the purpose.");
        }
    }
}
