package org.mineaction.registry.rotation;

import org.mineaction.http.Mistake;
import org.mineaction.http.RefusedException;

/**
 * How it ended.
 *
 * @param status as HTTP says it: 200 done, 400 or 422 nobody says who asks for it, 409 too early or being done already,
 *     500 failed, 503 the database failed
 * @param words for the operator; numbers, ids of rows and ids of keys, nothing else
 */
record Outcome(int status, String words) {
    static final int DONE = 200;
    static final int REFUSED = 409;
    static final int FAILED = 500;
    static final int AWAY = 503;

    /** It was not begun, for what was wrong with the call. */
    static Outcome of(RefusedException refused) {
        Mistake mistake = refused.mistakes().get(0);
        return new Outcome(
                mistake.what().status(),
                "Refused (%s): %s".formatted(mistake.what().text(), mistake.detail()));
    }
}
