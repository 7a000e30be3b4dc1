package org.mineaction.statistics.quality;

import org.mineaction.http.MistakeCode;

/** Why a record that was put aside cannot be sent again. */
enum ReplayMistake implements MistakeCode {
    /** This version of the ledger cannot read it either. */
    STILL_UNREADABLE(409),
    /** Its topic does not hold it any more. */
    NO_LONGER_IN_THE_LOG(410);

    private final int status;

    ReplayMistake(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
