package org.mineaction.local.run;

/**
 * What is told of the published period.
 *
 * @param found what was found
 * @param casualties who was hurt
 */
record Bulletin(Statement found, CasualtyStatement casualties) {
    /** Whether all figures are the published ones. */
    boolean isRight() {
        return found.isRight() && casualties.isRight();
    }

    String text() {
        return found.sentence() + "\n" + casualties.sentence();
    }

    /** What is wrong, for whoever expected the published figures; empty when nothing is. */
    String difference() {
        String offFound = found.isRight() ? "" : found.difference();
        String offCasualties = casualties.isRight() ? "" : casualties.difference();
        return (offFound + "\n" + offCasualties).strip();
    }
}
