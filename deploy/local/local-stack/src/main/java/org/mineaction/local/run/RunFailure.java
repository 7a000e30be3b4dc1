package org.mineaction.local.run;

/** A run cannot go on; the message is all its user needs to know. */
final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunFailure(String message) {
        super(message);
    }

    RunFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
