package org.mineaction.endtoend.fire;

import java.time.Instant;

/**
 * A report as it has to stand in the database.
 *
 * @param revision the highest one
 * @param recordedAt when that was first accepted
 * @param says what it says
 * @param state in the database's words
 */
record Row(int revision, Instant recordedAt, Finding says, String state) {
    static Row of(int revision, Instant recordedAt, Finding says) {
        return new Row(revision, recordedAt, says, says.isWithdrawal() ? "WITHDRAWN" : "COUNTED");
    }
}
