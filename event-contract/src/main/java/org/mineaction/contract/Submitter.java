package org.mineaction.contract;

import java.util.Objects;

/**
 * Who sent a revision, which is not always the team whose report it is.
 *
 * @param team the sending team, up to 80 characters
 * @param role in which role
 */
public record Submitter(String team, Role role) {
    public Submitter {
        Text.check(
                "submittedBy.team",
                Objects.requireNonNull(team, "submittedBy.team is required"),
                Report.MAX_TEAM_LENGTH);
        Objects.requireNonNull(role, "submittedBy.role is required");
    }
}
