package org.mineaction.statistics;

import java.util.Optional;
import org.mineaction.contract.Report;
import org.mineaction.contract.Text;
import org.mineaction.http.Parameters;

/** Reads whose reports are asked for. */
public final class TeamName {
    private static final String NAME = "team";

    private TeamName() {}

    /** The team's name; null when none is given. */
    public static String read(Parameters parameters) {
        Optional<String> team = parameters.text(NAME);
        team.flatMap(name -> Text.problem(name, Report.MAX_TEAM_LENGTH))
                .ifPresent(problem -> parameters.refuse(NAME, "That is no name of a team."));
        return team.orElse(null);
    }
}
