package org.mineaction.access;

import org.mineaction.http.MistakeCode;

/** Why somebody is not let in. */
public enum AccessMistake implements MistakeCode {
    /** Nobody said who calls. */
    TOKEN_REQUIRED(401),
    /** The token is not one, not of whom we believe, not for us, or not for this time. */
    WRONG_TOKEN(401),
    /** The account has none of the roles that may do this. */
    ROLE_REQUIRED(403),
    /** The account reports for no team. */
    TEAM_REQUIRED(403),
    /** The report is another team's. */
    OTHER_TEAM(403);

    private final int status;

    AccessMistake(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
