package org.mineaction.access;

import org.jboss.logging.Logger;

/** Says that something cannot be read: once for each time that it is away. For one thread at a time. */
final class Complaint {
    private final Logger log;
    private final String what;
    private boolean isMade;

    /**
     * Nothing is away yet.
     *
     * @param what and where it is, after "The"
     */
    Complaint(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** It is away, still or again. */
    void make(Exception why) {
        if (!isMade) {
            log.warnf("The %s cannot be read: %s", what, why);
            isMade = true;
        }
    }

    /** It was read. */
    void settle() {
        isMade = false;
    }
}
