package org.mineaction.statistics.bulletin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.Content;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.LocalStack;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;

/**
 * Every link of a bulletin leads to reports that add up to the figure it stands beside, also after these have been amended and,
 * in the end, withdrawn.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LinksTest {
    private static final String PUBLIC = "http://localhost:8081";
    private static final String PERIOD = "\"from\":\"2023-03-01\",\"to\":\"2023-03-31\"";
    private static final String NOW = "/statistics/v1/bulletin?from=2023-03-01&to=2023-03-31";
    private static final Instant FIRST = Instant.parse("2021-06-08T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-06-09T12:00:00Z");
    private static final int A_DAY = 86_400;
    /** More than fit on a page. */
    private static final int AP_MINES = 130;

    /** Two categories, two ways of release, two maps, and their sums. */
    private static final int FIGURES = 9;

    private static final LocalDate DAY = LocalDate.of(2023, 3, 8);
    private static final Pattern FIGURE = Pattern.compile("(?m)^.*: ([\\d,]+)\n  " + PUBLIC + "(\\S+)$");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^ *" + PUBLIC + "(\\S+)$");
    private static final Pattern HREF = Pattern.compile("href=\"" + PUBLIC + "([^\"]+)\"");

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @BeforeEach
    void publish() {
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"))) {
            publisher.publish(history(items()));
            publisher.publish(
                    ReportKind.LAND_RELEASE,
                    history(List.of(land(ReleaseType.CLEARED, 700), land(ReleaseType.REDUCED, 40))));
            publisher.publish(ReportKind.MINEFIELD_MAP, history(List.of(map(500), map(60))));
            IncidentDraft incident = IncidentDraft.named(
                            "linked", DAY.toString(), "AZ-TAR", IncidentDraft.injured(PersonStatus.CIVILIAN, 2))
                    .recorded(2 * A_DAY);
            publisher.publish(incident, incident.revision(3).recorded(5 * A_DAY).withdrawn());
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            given().get(NOW + "&asOf=" + FIRST)
                    .then()
                    .body("found.reports", equalTo(AP_MINES + 1))
                    .body("land.reports", equalTo(2))
                    .body("minefieldMaps.maps", hasSize(2));
            given().get(NOW)
                    .then()
                    .body("found.reports", equalTo(0))
                    .body("land.reports", equalTo(0))
                    .body("minefieldMaps.maps", hasSize(0));
            given().get("/statistics/v1/casualties?from=2023-03-01&to=2023-03-31&asOf=" + FIRST)
                    .then()
                    .body("injured", equalTo(2));
        });
    }

    private static List<ReportDraft> items() {
        List<ReportDraft> items = new ArrayList<>();
        for (int i = 1; i <= AP_MINES; i++) {
            items.add(ReportDraft.named("linked " + i)
                    .found(DAY.plusDays(i % 5).toString(), "AZ-TAR", Category.AP_MINE)
                    .quantity(i));
        }
        items.add(ReportDraft.named("linked UXO").found(DAY.toString(), "AZ-FUZ", Category.UXO));
        return items;
    }

    private static ReportDraft land(ReleaseType type, int squareMetres) {
        Content content = new LandRelease(DAY, "AZ-TAR", type, squareMetres, null, null, null);
        return ReportDraft.named("linked " + type.code()).content(content);
    }

    private static ReportDraft map(int mines) {
        return ReportDraft.named("linked map " + mines)
                .content(new MinefieldMap(DAY, List.of("AZ-TAR", "AZ-AGM"), mines, null));
    }

    /** All of them recorded before the first bulletin, the first one amended before the second, all withdrawn after it. */
    private static ReportDraft[] history(List<ReportDraft> reports) {
        List<ReportDraft> history = new ArrayList<>();
        reports.forEach(report -> history.add(report.recorded(2 * A_DAY)));
        history.add(amended(reports.get(0)).revision(2).recorded(4 * A_DAY));
        reports.forEach(
                report -> history.add(report.revision(3).recorded(5 * A_DAY).withdrawn()));
        return history.toArray(ReportDraft[]::new);
    }

    private static ReportDraft amended(ReportDraft report) {
        if (report.content() instanceof LandRelease) {
            return report.content(land(ReleaseType.CANCELLED, 800).content());
        }
        return report.content() instanceof MinefieldMap ? report.content(map(501).content()) : report.quantity(1_000);
    }

    private static String issue(Instant asOf) {
        return given().contentType("application/json")
                .body("{" + PERIOD + ",\"asOf\":\"" + asOf + "\"}")
                .post("/statistics/v1/bulletins")
                .header("Location");
    }

    @Test
    void leadToWhatAddsUpToTheFigures() {
        assertAddsUp(issue(FIRST), FIRST);
        assertAddsUp(issue(SECOND), SECOND);
        assertAddsUp(NOW + "&asOf=" + FIRST, FIRST);
    }

    private static void assertAddsUp(String bulletin, Instant asOf) {
        JsonPath json = given().get(bulletin).jsonPath();
        assertAddsUp(json, "found.byCategory", "found.sources", asOf);
        assertAddsUp(json, "land.byReleaseType", "land.sources", asOf);
        assertThat(read(json.getString("found.source"), asOf)).isEqualTo(json.getLong("found.items"));
        assertThat(read(json.getString("land.source"), asOf)).isEqualTo(json.getLong("land.releasedSquareMetres"));
        json.getList("minefieldMaps.maps", Map.class).forEach(map -> assertThat(
                        read(json.getString("minefieldMaps.sources.'" + map.get("reportId") + "'"), asOf))
                .isEqualTo(((Number) map.get("minesPlanted")).longValue()));
        JsonPath months = follow(json.getString("casualties.source")).jsonPath();
        for (String figure : List.of("killed", "injured", "unknown", "incidents")) {
            assertThat(sum(months, "groups." + figure)).as(figure).isEqualTo(json.getLong("casualties." + figure));
        }
        assertTextAddsUp(bulletin, asOf);
    }

    private static void assertAddsUp(JsonPath json, String figures, String sources, Instant asOf) {
        Map<String, Integer> all = json.getMap(figures);
        assertThat(json.getMap(sources)).hasSameSizeAs(all);
        all.forEach((code, figure) -> assertThat(read(json.getString(sources + "." + code), asOf))
                .as(code)
                .isEqualTo(figure.longValue()));
    }

    /** What is written beside an address, and every address there is; the page has the same. */
    private static void assertTextAddsUp(String bulletin, Instant asOf) {
        String text = given().accept("text/plain").get(bulletin).asString();
        List<String> figures = FIGURE.matcher(text)
                .results()
                .map(figure -> {
                    assertThat(read(figure.group(2), asOf))
                            .as(figure.group())
                            .isEqualTo(Long.parseLong(figure.group(1).replace(",", "")));
                    return figure.group(2);
                })
                .toList();
        assertThat(figures).hasSize(FIGURES);
        List<String> addresses =
                ADDRESS.matcher(text).results().map(address -> address.group(1)).toList();
        addresses.forEach(LinksTest::follow);
        assertThat(HREF.matcher(given().accept("text/html").get(bulletin).asString())
                        .results()
                        .map(address -> address.group(1).replace("&amp;", "&")))
                .containsExactlyInAnyOrderElementsOf(addresses)
                .containsAll(figures);
    }

    private static Response follow(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    /** What the reports say that are found here: those of a list, page by page, or one as it was then. */
    private static long read(String path, Instant asOf) {
        if (!path.contains("?")) {
            return follow(path).jsonPath().getList("revisions", Map.class).stream()
                    .filter(revision ->
                            !Instant.parse((String) revision.get("recordedAt")).isAfter(asOf))
                    .findFirst()
                    .map(revision -> ((Number) revision.get("minesPlanted")).longValue())
                    .orElseThrow();
        }
        long sum = 0;
        String next = path;
        while (next != null) {
            Response page = follow(next);
            for (String field : List.of("quantity", "areaSquareMetres", "minesPlanted")) {
                sum += sum(page.jsonPath(), "items." + field);
            }
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return sum;
    }

    private static long sum(JsonPath json, String field) {
        return json.getList(field).stream()
                .filter(Number.class::isInstance)
                .mapToLong(number -> ((Number) number).longValue())
                .sum();
    }
}
