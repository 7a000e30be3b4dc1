package org.mineaction.statistics.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mineaction.contract.District;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Period;
import org.mineaction.statistics.TeamName;
import org.mineaction.statistics.export.ExportFormat;

/**
 * What is to be looked at.
 *
 * @param period of days
 * @param districts codes; empty for all
 * @param team whose reports; null for everybody's, and dead letters besides
 * @param concerns empty for all
 * @param limit how many on a page
 * @param after where the page begins; null for the first one
 */
record QualityRequest(
        Period period, List<String> districts, String team, List<Concern> concerns, int limit, CasePlace after) {
    static final Set<String> PARAMETERS = Set.of("from", "to", "district", "team", "concern", "limit", "after");
    static final Set<String> FILE_PARAMETERS = ExportFormat.parametersWith(PARAMETERS);

    static final int MOST = 1000;
    /** Some megabytes. */
    private static final int MOST_OF_A_FILE = 20_000;
    /** Duplicates and repeated figures are found by going through all reports of the period. */
    static final int LONGEST_DAYS = 366;

    private static final int USUAL = 100;
    private static final int USUAL_DAYS = 90;

    QualityRequest {
        districts = List.copyOf(districts);
        concerns = List.copyOf(concerns);
    }

    /** The same from another place on. */
    QualityRequest after(CasePlace place) {
        return new QualityRequest(period, districts, team, concerns, limit, place);
    }

    /** The same in pages of a file: each goes through all reports of the period again. */
    QualityRequest inLargePages() {
        return new QualityRequest(period, districts, team, concerns, MOST_OF_A_FILE, after);
    }

    static QualityRequest read(Parameters parameters, Gazetteer gazetteer, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Report.ZONE);
        LocalDate last = parameters.date("to", today);
        Period period = Period.read(parameters, last.minusDays(USUAL_DAYS - 1), now);
        if (period.days() > LONGEST_DAYS) {
            parameters.refuse("from", "The period may have " + LONGEST_DAYS + " days at most here.");
        }
        QualityRequest request = new QualityRequest(
                period,
                parameters.list("district", code -> gazetteer.find(code).map(District::code)),
                TeamName.read(parameters),
                parameters.list("concern", Concern::find),
                parameters.number("limit", MOST, USUAL),
                parameters.after(CasePlace::read, null));
        parameters.check();
        return request;
    }
}
