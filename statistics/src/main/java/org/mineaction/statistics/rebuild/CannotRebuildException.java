package org.mineaction.statistics.rebuild;

/** Why a ledger cannot be built anew, for whoever wants it built. */
final class CannotRebuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRebuildException(String why) {
        super(why);
    }
}
