package org.mineaction.access;

/** A token is not believed. */
class WrongTokenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** For this reason, which tells nothing of what is in the token. */
    WrongTokenException(String reason) {
        super(reason, null, false, false);
    }
}
