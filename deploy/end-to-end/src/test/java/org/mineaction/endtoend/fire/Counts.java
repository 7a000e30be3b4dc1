package org.mineaction.endtoend.fire;

/**
 * Figures of one round or of several.
 *
 * @param accepted requests answered with 202, or by the registry with 200 or 201
 * @param refused requests answered with 503
 * @param broken requests not answered at all
 * @param retried requests sent once more
 * @param receipts revisions accepted, resent ones as often as they were
 * @param answers totals read meanwhile
 */
record Counts(long accepted, long refused, long broken, long retried, long receipts, long answers) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                accepted + more.accepted,
                refused + more.refused,
                broken + more.broken,
                retried + more.retried,
                receipts + more.receipts,
                answers + more.answers);
    }
}
