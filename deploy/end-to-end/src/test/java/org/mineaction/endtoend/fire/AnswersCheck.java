package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.mineaction.contract.ReleaseType;
import org.mineaction.local.ServiceProcess;

/** Whether every instance of statistics answers what the topics add up to: now, and as of any instant before. */
final class AnswersCheck {
    private static final List<String> GROUPINGS = List.of("category", "releaseType", "district", "day");

    private final Surroundings surroundings;
    private final Expectation reports;
    private final IncidentExpectation incidents;
    private final Random random;
    private final Disagreements wrong = new Disagreements();

    AnswersCheck(Surroundings surroundings, Expectations expectations, Random random) {
        this.surroundings = surroundings;
        this.reports = expectations.reports();
        this.incidents = expectations.incidents();
        this.random = random;
    }

    List<String> disagreements() throws IOException {
        wrong.clear();
        Instant instant = reports.anyInstant(random, Instant.ofEpochMilli(System.currentTimeMillis()));
        for (ServiceProcess statistics : surroundings.statistics()) {
            String address = statistics.ports().address();
            for (String grouping : GROUPINGS) {
                Totals.disagreement(ask(address + Totals.grouped(grouping)))
                        .ifPresent(which -> wrong.add("by " + grouping + ": " + which));
            }
            compare(address, "", Instant.MAX);
            compare(address, "&asOf=" + instant, instant);
        }
        return wrong.all();
    }

    private void compare(String address, String asOf, Instant instant) throws IOException {
        JsonNode totals = ask(address + Totals.all(asOf));
        same(totals, "items", asOf, reports.figureAsOf(instant, Kind.FOUND_ITEM, any -> true));
        same(totals, "releasedSquareMetres", asOf, reports.figureAsOf(instant, Kind.LAND_RELEASE, any -> true));
        same(
                totals,
                "clearedSquareMetres",
                asOf,
                reports.figureAsOf(instant, Kind.LAND_RELEASE, ReleaseType.CLEARED.code()::equals));
        same(
                ask(address + Totals.minefields(asOf)),
                "minesPlanted",
                asOf,
                reports.figureAsOf(instant, Kind.MINEFIELD_MAP, any -> true));
        JsonNode casualties = ask(address + Totals.allCasualties(asOf));
        same(casualties, "killed", asOf, incidents.peopleAsOf(instant, Happening::killed));
        same(casualties, "injured", asOf, incidents.peopleAsOf(instant, Happening::injured));
    }

    private void same(JsonNode answer, String figure, String asOf, long expected) {
        wrong.same(figure + asOf, expected, answer.path(figure).asLong(-1));
    }

    private JsonNode ask(String address) throws IOException {
        HttpResponse<String> answer = Http.get(address);
        wrong.same("status of " + address, 200, answer.statusCode());
        return Http.json(answer.statusCode() == 200 ? answer.body() : "{}");
    }
}
