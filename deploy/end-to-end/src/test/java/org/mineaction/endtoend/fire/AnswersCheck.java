package org.mineaction.endtoend.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.mineaction.contract.Outcome;
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
        CountedFindings now = reports.countedAsOf(Instant.MAX);
        CountedFindings then = reports.countedAsOf(instant);
        for (ServiceProcess statistics : surroundings.statistics()) {
            String address = statistics.ports().address();
            for (String grouping : GROUPINGS) {
                Totals.disagreement(grouping, ask(address + Totals.grouped(grouping)))
                        .ifPresent(which -> wrong.add("by " + grouping + ": " + which));
            }
            compare(address, "", now);
            comparePeople(address, "", Instant.MAX);
            compare(address, "&asOf=" + instant, then);
            comparePeople(address, "&asOf=" + instant, instant);
        }
        return wrong.all();
    }

    private void compare(String address, String asOf, CountedFindings counted) throws IOException {
        JsonNode totals = ask(address + Totals.all(asOf));
        same(totals, "items", asOf, counted.figure(Kind.FOUND_ITEM));
        same(totals, "releasedSquareMetres", asOf, counted.figure(Kind.LAND_RELEASE));
        same(
                totals,
                "clearedSquareMetres",
                asOf,
                counted.figure(Kind.LAND_RELEASE, ReleaseType.CLEARED.code()::equals));
        JsonNode minefields = ask(address + Totals.minefields(asOf));
        same(minefields, "minesPlanted", asOf, counted.figure(Kind.MINEFIELD_MAP));
        same(minefields, "minesFound", asOf, counted.minesFound());
        compareBulletin(address, Finding.anyDay(random), asOf);
    }

    /** Of one day, since that of all the time there is would list every map. */
    private void compareBulletin(String address, String day, String asOf) throws IOException {
        JsonNode bulletin = ask(address + Totals.bulletin(day, asOf));
        JsonNode totals = ask(address + Totals.ofDay(day, asOf));
        agree(bulletin.path("found"), totals, List.of("items"), day + asOf);
        agree(bulletin.path("land"), totals, List.of("clearedSquareMetres", "releasedSquareMetres"), day + asOf);
        agree(
                bulletin.path("casualties"),
                ask(address + Totals.casualtiesUntil(day, asOf)),
                List.of("killed", "injured", "unknown"),
                day + asOf);
    }

    private void agree(JsonNode bulletin, JsonNode totals, List<String> figures, String when) {
        figures.forEach(figure -> wrong.same(
                figure + " in the bulletin of " + when,
                totals.path(figure).asLong(-1),
                bulletin.path(figure).asLong(-2)));
    }

    private void comparePeople(String address, String asOf, Instant instant) throws IOException {
        JsonNode answer = ask(address + Totals.allCasualties(asOf));
        same(answer, "killed", asOf, incidents.peopleAsOf(instant, Outcome.KILLED));
        same(answer, "injured", asOf, incidents.peopleAsOf(instant, Outcome.INJURED));
        same(answer, "unknown", asOf, incidents.peopleAsOf(instant, Outcome.UNKNOWN));
    }

    private void same(JsonNode answer, String figure, String where, long expected) {
        wrong.same(figure + where, expected, answer.path(figure).asLong(-1));
    }

    private JsonNode ask(String address) throws IOException {
        HttpResponse<String> answer = Http.get(address);
        wrong.same("status of " + address, 200, answer.statusCode());
        return Http.json(answer.statusCode() == 200 ? answer.body() : "{}");
    }
}
