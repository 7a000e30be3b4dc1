package org.mineaction.ingest;

import org.mineaction.access.AccessMistake;
import org.mineaction.access.AccessRole;
import org.mineaction.access.Caller;
import org.mineaction.contract.Role;
import org.mineaction.contract.Submitter;
import org.mineaction.http.RefusedException;

/**
 * Who sends reports: written into each as who submitted it.
 *
 * @param team the team of the token
 * @param role in which of the two roles; whoever has both sends as an editor
 */
record Sender(String team, Role role) {
    /**
     * The sender that a caller is.
     *
     * @throws RefusedException when the token names no team
     */
    static Sender of(Caller caller) {
        if (caller.team() == null) {
            throw new RefusedException(
                    AccessMistake.TEAM_REQUIRED, "The token names no team, and a report is submitted by one.");
        }
        return new Sender(caller.team(), caller.is(AccessRole.EDITOR) ? Role.EDITOR : Role.REPORTER);
    }

    /** A reporter sends reports of the own team, an editor those of any. */
    boolean maySendOf(String reportingTeam) {
        return role.equals(Role.EDITOR) || team.equals(reportingTeam);
    }

    Submitter submitter() {
        return new Submitter(team, role);
    }
}
