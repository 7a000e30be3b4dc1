package org.mineaction.registry.access;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who reads personal data.
 *
 * @param registrar who
 * @param purpose why
 */
public record Reader(String registrar, Purpose purpose) {
    public Reader {
        requireNonNull(registrar, "registrar");
        requireNonNull(purpose, "purpose");
    }
}
