package org.mineaction.registry.rotation;

/**
 * How it ended.
 *
 * @param status as HTTP says it: 200 done, 409 too early or being done already,
 *     500 failed, 503 the database failed
 * @param words for the operator; numbers, ids of rows and ids of keys, nothing else
 */
record Outcome(int status, String words) {
    static final int DONE = 200;
    static final int REFUSED = 409;
    static final int FAILED = 500;
    static final int AWAY = 503;
}
