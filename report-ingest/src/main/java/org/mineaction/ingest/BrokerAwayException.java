package org.mineaction.ingest;

import java.util.Locale;

/** The broker has not acknowledged in time, so nothing may be promised; sending again is safe. */
final class BrokerAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no acknowledgement. */
    enum Reason {
        /** The broker could not be reached, or the topics are not there. */
        UNAVAILABLE,
        /** It did not acknowledge within the deadline. */
        SLOW,
        /** So much is waiting for it that no more is taken. */
        OVERLOADED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    BrokerAwayException(Reason reason) {
        super(reason.text(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
