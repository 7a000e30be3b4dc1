package org.mineaction.access;

import org.jose4j.lang.UnresolvableKeyException;

/** A token is signed with a key that we have not got; it may be a new one. */
final class UnknownKeyException extends UnresolvableKeyException {
    private static final long serialVersionUID = 1L;

    UnknownKeyException() {
        super("no such key");
    }
}
