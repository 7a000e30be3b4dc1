package org.mineaction.endtoend.fire;

import java.time.Instant;

/**
 * A report as it has to stand in the database.
 *
 * @param kind of report
 * @param revision the highest one
 * @param recordedAt when that was first accepted
 * @param says what it says
 * @param state in the database's words
 */
record Row(Kind kind, int revision, Instant recordedAt, Finding says, String state) {
    static Row of(Kind kind, int revision, Instant recordedAt, Finding says) {
        return new Row(kind, revision, recordedAt, says, says.isWithdrawal() ? "WITHDRAWN" : "COUNTED");
    }
}
