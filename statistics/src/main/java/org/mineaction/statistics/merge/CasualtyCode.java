package org.mineaction.statistics.merge;

/**
 * What a running total of casualties counts: people of one outcome and status, of one outcome whatever their status, of one
 * status whatever the outcome, or all. An incident adds to every total that takes in any of its people, once, so that the
 * number of incidents is right for each of them: one with a killed and an injured person is one incident, and neither the
 * sum nor the larger of its parts says so.
 *
 * @param outcome a code of outcomes, or {@link #ANY}
 * @param personStatus a code of person statuses, or {@link #ANY}
 */
public record CasualtyCode(String outcome, String personStatus) {
    /** Stands for whatever there is; no code is written so. */
    public static final String ANY = "*";

    private static final char SEPARATOR = '/';

    /** The code of a row, as {@link #text} writes it. */
    public static CasualtyCode of(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new CasualtyCode(text.substring(0, separator), text.substring(separator + 1));
    }

    /** The code as a row has it, such as {@code KILLED/CIVILIAN}. */
    public String text() {
        return outcome + SEPARATOR + personStatus;
    }

    public boolean isOfOneOutcome() {
        return !outcome.equals(ANY);
    }

    public boolean isOfOneStatus() {
        return !personStatus.equals(ANY);
    }
}
