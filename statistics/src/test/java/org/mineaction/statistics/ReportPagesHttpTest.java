package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports behind a figure, for whoever follows a link in a browser. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ReportPagesHttpTest extends FewReports {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String FOUND_ITEMS = "/statistics/v1/found-items";
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\" role=\"rowheader\">.*</th>");
    private static final Pattern CELL = Pattern.compile("data-name=\"([^\"]+)\"[^>]*>([^<]+)</td>");
    private static final Pattern NEXT = Pattern.compile("id=\"next\" rel=\"next\" href=\"([^\"]+)\"");

    private static ValidatableResponse page(String address) {
        return given().accept(BROWSER)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .contentType("text/html;charset=UTF-8")
                .header("Vary", containsString("Accept"));
    }

    private static String html(String address) {
        return page(address).statusCode(200).extract().asString();
    }

    /** What stands in the table, each figure or word under its heading. */
    private static List<String> cells(String html) {
        return CELL.matcher(html)
                .results()
                .map(found -> found.group(1) + ": " + found.group(2).replace("&#39;", "'"))
                .toList();
    }

    private static List<String> rows(String html) {
        return ROW.matcher(html).results().map(found -> found.group()).toList();
    }

    @Test
    void aListSaysInWordsWhatJsonSays() {
        String html = html(FOUND_ITEMS + "?from=2021-06-05&to=2021-06-05&category=AP_MINE,UXO&lang=en");

        assertThat(html)
                .contains(
                        "<h1 id=\"heading\">Reports of found items</h1>",
                        "<p>5 June 2021</p>",
                        "<p>What: Anti-personnel mines; Unexploded ordnance</p>",
                        "href=\"/?from=2021-06-05&amp;to=2021-06-05&amp;lang=en\"");
        assertThat(rows(html))
                .containsExactly("<th scope=\"row\" role=\"rowheader\"><a href=\"" + FOUND_ITEMS + "/" + ONE.id()
                        + "?lang=en\">" + ONE.id().toString().substring(0, 8) + "</a></th>");
        assertThat(cells(html))
                .containsExactly(
                        "Found on: 5 June 2021",
                        "District: Aghdam",
                        "What: Anti-personnel mines",
                        "How many: 10",
                        "Model: PMN-2",
                        "What became of it: Removed",
                        "Latitude, rounded: 40.02°",
                        "Longitude, rounded: 46.99°",
                        "Task: T-1",
                        "Revision: 1",
                        "State: Counts",
                        "Recorded: 5 June 2021, 12:00:00 (Asia/Baku)",
                        "Team: TEAM-A",
                        "Hints: The place is outside the outline of the district");
    }

    @Test
    void inTheLanguageOfItsReader() {
        String address = FOUND_ITEMS + "?from=2021-07-01&to=2021-07-01";
        assertThat(html(address + "&lang=az"))
                .contains("<html lang=\"az\">", "<h1 id=\"heading\">Tapıntı hesabatları</h1>", ">Füzuli</td>")
                .contains("href=\"?from=2021-07-01&amp;to=2021-07-01&amp;lang=en\"");
        given().accept("text/html")
                .header("Accept-Language", "az")
                .get(address)
                .then()
                .header("Content-Language", "az");
    }

    @Test
    void aPageLeadsToTheNext() {
        String first = html(FOUND_ITEMS + "?from=2021-01-01&to=2021-12-31&team=TEAM-A&limit=1&utm_source=a");
        assertThat(rows(first)).hasSize(1).first().asString().contains(TWO.id().toString());

        String next = NEXT.matcher(first).results().findFirst().orElseThrow().group(1);
        String second = html(FOUND_ITEMS + next.replace("&amp;", "&"));

        assertThat(rows(second)).hasSize(1).first().asString().contains(ONE.id().toString());
        assertThat(second).doesNotContain("id=\"next\"");
    }

    @Test
    void aReportSaysWhetherItCountsAndWhatItsRevisionsWere() {
        String counted = html(FOUND_ITEMS + "/" + ONE.id());
        assertThat(counted)
                .contains(
                        "<h1 id=\"heading\">Report of found items</h1>",
                        ONE.id().toString(),
                        "<p>This report counts.</p>");
        assertThat(cells(counted)).contains("State: Counts", "How many: 10").doesNotContain("Revision: 1");

        String gone = html(FOUND_ITEMS + "/" + GONE.id() + "?lang=en");
        assertThat(gone).contains("<p>This report does not count: it was withdrawn.</p>");
        assertThat(rows(gone))
                .containsExactly(
                        "<th scope=\"row\" role=\"rowheader\">2</th>", "<th scope=\"row\" role=\"rowheader\">1</th>");
        assertThat(cells(gone))
                .contains(
                        "State: Withdrawn",
                        "Withdrawn because: It was entered in error",
                        "State: Replaced by a later one");
    }

    @Test
    void whereThereIsNothingItSaysSo() {
        assertThat(html("/statistics/v1/minefield-maps?from=1991-01-01&to=1991-01-02&lang=en"))
                .contains(
                        "<h1 id=\"heading\">Reports of minefield maps</h1>",
                        "<p class=\"nothing\">There are no such reports.</p>")
                .doesNotContain("<table");
        for (String id : List.of("00000000-0000-0000-0000-000000000000", "2024-117")) {
            page("/statistics/v1/land-releases/" + id + "?lang=en")
                    .statusCode(404)
                    .body(containsString("<h1>There is nothing here</h1>"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=x",
                "district=AZ-XX",
                "category=MINE",
                "team=",
                "state=COUNTED",
                "flag=ODD",
                "asOf=2999-01-01",
                "bbox=1,2,3",
                "limit=0",
                "after=x",
                "lang=de"
            })
    void whatIsWrongIsSaidInWords(String parameter) {
        page(FOUND_ITEMS + "?" + parameter)
                .statusCode(400)
                .body(containsString("<h1>This page cannot be shown</h1>"))
                .body(containsString("(" + parameter.replaceFirst("=.*", "")))
                .body(not(containsString("<script")));
        page("/statistics/v1/land-releases?releaseType=x").statusCode(400).body(containsString("(releaseType)"));
    }

    @Test
    void programsGetJsonAsBefore() {
        for (String accept : List.of("*/*", "application/json", "application/json, text/html")) {
            given().accept(accept)
                    .get(FOUND_ITEMS + "?from=2021-06-05&to=2021-06-05&lang=az")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Vary", containsString("Accept"))
                    .body("items.reportId", hasItem(ONE.id().toString()));
            given().accept(accept)
                    .get(FOUND_ITEMS + "/" + ONE.id() + "?lang=en")
                    .then()
                    .contentType("application/json")
                    .body("state", equalTo("counted"));
        }
        given().get(FOUND_ITEMS + "?utm_source=a").then().statusCode(400);
        given().get(FOUND_ITEMS + "?lang=de").then().statusCode(400);
        given().get(FOUND_ITEMS + "/" + ONE.id() + "?lang=de").then().statusCode(400);
    }
}
