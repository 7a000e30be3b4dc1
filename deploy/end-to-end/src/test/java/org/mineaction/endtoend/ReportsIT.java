package org.mineaction.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mineaction.endtoend.Calls.foundItem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of reports, from the team's request to the public figure. Each test has a day of its own. */
class ReportsIT {
    private static PackagedLedger ledger;
    private static Calls calls;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        ledger = PackagedLedger.shared();
        calls = ledger.calls;
    }

    private HttpResponse<String> report(String day, int quantity) {
        return accepted(calls.send("POST", "", foundItem(day, quantity, "'reportId':'" + id + "'")));
    }

    private HttpResponse<String> amend(String day, int quantity, int revision) {
        return accepted(calls.send("PUT", "/" + id, foundItem(day, quantity, "'revision':" + revision)));
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer;
    }

    private static void counts(String day, long items) {
        await().untilAsserted(() -> assertThat(calls.items(day)).isEqualTo(items));
    }

    private JsonNode shown(String state, int revisions) {
        await().untilAsserted(() -> {
            JsonNode report = calls.ask("/found-items/" + id);
            assertThat(report).isNotNull();
            assertThat(report.get("state").asText()).isEqualTo(state);
            assertThat(report.get("revisions")).hasSize(revisions);
        });
        return calls.ask("/found-items/" + id).get("revisions");
    }

    @Test
    void aNewReportIsCountedAndFoundUnderItsLocation() {
        HttpResponse<String> answer = report("2021-03-01", 7);

        counts("2021-03-01", 7);
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        JsonNode report = Calls.json(calls.get(location).body());
        assertThat(report.get("reportId").asText()).isEqualTo(id.toString());
        assertThat(report.get("state").asText()).isEqualTo("counted");
    }

    /** A reporter says nothing of whose report an id is; whoever merges it knows. */
    @Test
    void whatAnotherTeamSendsOfAReportCountsOnlyFromAnEditor() {
        String day = "2021-03-21";
        String first = foundItem(day, 7, "'reportId':'" + id + "'");
        accepted(calls.sendAs("reporter", "T", "POST", "", first));
        counts(day, 7);
        String ofTheirs = foundItem(day, 8, "'revision':2").replace("\"team\":\"T\",", "");
        String ofOurs = foundItem(day, 9, "'revision':3");

        assertThat(calls.sendAs("reporter", "Other", "PUT", "/" + id, ofOurs).statusCode())
                .isEqualTo(403);
        accepted(calls.sendAs("reporter", "Other", "PUT", "/" + id, ofTheirs));
        assertThat(shown("counted", 2))
                .extracting(one -> one.get("state").asText())
                .containsExactly("refused", "counted");
        counts(day, 7);

        accepted(calls.sendAs("editor", "Office", "PUT", "/" + id, ofOurs));
        counts(day, 9);
        assertThat(shown("counted", 3).get(0).get("submittedBy"))
                .isEqualTo(Calls.json("{\"team\":\"Office\",\"role\":\"EDITOR\"}"));
    }

    @Test
    void anAmendmentReplacesTheFigure() {
        report("2021-03-02", 7);
        amend("2021-03-03", 9, 2);

        counts("2021-03-03", 9);
        counts("2021-03-02", 0);
        assertThat(shown("counted", 2))
                .extracting(one -> one.get("state").asText())
                .containsExactly("counted", "superseded");
    }

    @Test
    void aWithdrawnReportCountsZeroAndIsStillShown() {
        report("2021-03-04", 7);
        accepted(calls.send(
                "POST", "/" + id + "/withdrawal", "{\"team\":\"T\",\"revision\":2,\"reason\":\"DUPLICATE\"}"));

        shown("withdrawn", 2);
        counts("2021-03-04", 0);
    }

    @Test
    void aResentReportCountsOnce() {
        report("2021-03-05", 7);
        counts("2021-03-05", 7);
        report("2021-03-05", 7);
        report("2021-03-05", 7);

        // Revisions of one report keep their order: where this one is counted, what was sent again has been taken in.
        amend("2021-03-15", 9, 2);
        counts("2021-03-15", 9);
        assertThat(calls.items("2021-03-05")).isZero();
        shown("counted", 2);
    }

    @Test
    void ofTwoThatContradictTheFirstCountsAndBothAreShown() {
        report("2021-03-06", 7);
        report("2021-03-06", 8);

        assertThat(shown("conflicting", 2))
                .extracting(one -> one.get("quantity").intValue())
                .containsExactlyInAnyOrder(7, 8);
        counts("2021-03-06", 7);

        amend("2021-03-06", 8, 2);
        counts("2021-03-06", 8);
    }

    @Test
    void revisionsMayComeInAnyOrder() {
        accepted(calls.send("POST", "/" + id + "/withdrawal", "{\"team\":\"T\",\"revision\":4,\"reason\":\"TEST\"}"));
        shown("withdrawn", 1);
        amend("2021-03-07", 3, 3);
        report("2021-03-07", 1);
        shown("withdrawn", 3);
        amend("2021-03-07", 5, 5);

        counts("2021-03-07", 5);
        assertThat(shown("counted", 4))
                .extracting(one -> one.get("revision").intValue())
                .containsExactly(5, 4, 3, 1);
    }

    @Test
    void soItIsWithReleasedLandAndMinefieldMaps() {
        String land = "{'team':'T','releasedOn':'2021-03-08','district':'AZ-AGM','releaseType':'CLEARED',"
                + "'areaSquareMetres':5630000,'perimeter':{'type':'Polygon','coordinates':"
                + "[[[46.98,40.02],[46.99,40.02],[46.99,40.03],[46.98,40.02]]]},";
        String map = "{'team':'T','handedOverOn':'2021-03-08','districts':['AZ-ZAN','AZ-FUZ'],'minesPlanted':92000,";

        assertIsAmendedAndWithdrawn("land-releases", land, "\"areaSquareMetres\":5630000");
        assertIsAmendedAndWithdrawn(
                "minefield-maps", map, "\"districts\":[\"AZ-FUZ\",\"AZ-ZAN\"],\"minesPlanted\":92000");
    }

    private void assertIsAmendedAndWithdrawn(String kind, String report, String shown) {
        HttpResponse<String> first = accepted(calls.sendTo(kind, "POST", "", report + "'reportId':'" + id + "'}"));
        assertThat(first.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/statistics/v1/" + kind + "/" + id));
        accepted(calls.sendTo(kind, "PUT", "/" + id, report + "'revision':2}"));
        accepted(calls.sendTo(kind, "POST", "/" + id + "/withdrawal", "{'team':'T','revision':3,'reason':'TEST'}"));

        await().untilAsserted(() -> {
            JsonNode shownNow = calls.ask("/" + kind + "/" + id);
            assertThat(shownNow).isNotNull();
            assertThat(shownNow.get("state").asText()).isEqualTo("withdrawn");
            assertThat(shownNow.get("revisions")).hasSize(3);
            assertThat(shownNow.toString()).contains(shown).doesNotContain("perimeter");
        });
        assertThat(calls.ask("/" + kind + "?state=withdrawn").toString()).contains(id.toString());
    }

    @Test
    void whoeverIsKilledComesBackAndNothingIsLostOrCountedTwice() {
        report("2021-03-09", 1);
        counts("2021-03-09", 1);

        ledger.statistics.kill();
        amend("2021-03-09", 2, 2);
        ledger.statistics.start();
        counts("2021-03-09", 2);

        ledger.postgres.kill();
        amend("2021-03-09", 3, 3);
        ledger.postgres.start();
        counts("2021-03-09", 3);

        ledger.kafka.kill();
        HttpResponse<String> away = calls.send("PUT", "/" + id, foundItem("2021-03-09", 4, "'revision':4"));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        ledger.kafka.start();
        await().untilAsserted(() -> amend("2021-03-09", 4, 4));
        counts("2021-03-09", 4);

        ledger.ingest.kill();
        ledger.ingest.start();
        amend("2021-03-09", 5, 5);
        counts("2021-03-09", 5);
    }
}
