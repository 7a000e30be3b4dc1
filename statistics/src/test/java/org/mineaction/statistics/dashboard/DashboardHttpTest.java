package org.mineaction.statistics.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.IncidentDraft;
import org.mineaction.statistics.LocalStack;
import org.mineaction.statistics.Publisher;
import org.mineaction.statistics.ReportDraft;

/** The page says what the calls answer, to whoever looks at it without running anything. */
@QuarkusTest
@WithTestResource(value = LocalStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class DashboardHttpTest {
    private static final String API = "/statistics/v1/";
    private static final String JUNE = "from=2021-06-01&to=2021-07-03";

    private static final ReportDraft MAP = ReportDraft.named("map")
            .content(new MinefieldMap(LocalDate.of(2021, 6, 12), List.of("AZ-FUZ", "AZ-ZAN"), 92_000, null));

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @BeforeEach
    void publish() {
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"))) {
            publisher.publish(
                    found("ap", "2021-06-05", "AZ-AGM", Category.AP_MINE).quantity(1_087),
                    found("at", "2021-06-20", "AZ-FUZ", Category.AT_MINE).quantity(316),
                    found("uxo", "2021-07-01", "AZ-FUZ", Category.UXO).quantity(461),
                    found("fuze", "2021-06-06", "AZ-AGM", Category.FUZE_OR_COMPONENT),
                    found("before", "2021-05-10", "AZ-AGM", Category.AP_MINE).quantity(967));
            publisher.publish(
                    ReportKind.LAND_RELEASE,
                    land("cleared", "2021-06-06", ReleaseType.CLEARED, 5_630_000),
                    land("reduced", "2021-06-07", ReleaseType.REDUCED, 100_000),
                    land("cleared before", "2021-05-06", ReleaseType.CLEARED, 40_000));
            publisher.publish(ReportKind.MINEFIELD_MAP, MAP);
            publisher.publish(
                    IncidentDraft.named(
                            "incident",
                            "2021-06-04",
                            "AZ-KAL",
                            IncidentDraft.killed(PersonStatus.CIVILIAN, 3),
                            IncidentDraft.injured(PersonStatus.DEMINER, 4)),
                    IncidentDraft.named(
                            "earlier", "2021-05-09", "AZ-AGM", IncidentDraft.injured(PersonStatus.CIVILIAN, 2)));
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            given().get(API + "totals").then().body("reports", equalTo(5)).body("releases", equalTo(3));
            given().get(API + "minefield-maps").then().body("items", hasSize(1));
            given().get(API + "casualties").then().body("incidents", equalTo(2));
        });
    }

    private static ReportDraft found(String name, String day, String district, Category category) {
        return ReportDraft.named(name).found(day, district, category);
    }

    private static ReportDraft land(String name, String day, ReleaseType type, int squareMetres) {
        return ReportDraft.named(name)
                .team("TEAM-B")
                .by("TEAM-B", ReportDraft.named(name).by().role())
                .content(new LandRelease(LocalDate.parse(day), "AZ-ZAN", type, squareMetres, null, null, null));
    }

    private static JsonPath api(String path) {
        return given().get(API + path).then().statusCode(200).extract().jsonPath();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                JUNE,
                JUNE + "&district=AZ-AGM",
                JUNE + "&district=AZ-ZAN",
                "from=2021-06-05&to=2021-06-05",
                "from=2021-01-01&to=2021-12-31",
                "from=2020-11-10&to=2026-01-01",
                "from=2019-01-01&to=2019-12-31"
            })
    void theFirstScreenIsTrue(String query) {
        PageText page = PageText.of("?" + query);
        JsonPath totals = api("totals?compare=previous&" + query);
        for (String category : List.of("AP_MINE", "AT_MINE", "UXO")) {
            assertThat(page.element("li", "figure-" + category).figures())
                    .as(category)
                    .containsExactly(
                            totals.getLong("byCategory." + category), totals.getLong("change.byCategory." + category));
        }
        assertThat(page.element("li", "figure-other").figures())
                .containsExactly(
                        others(totals, "items", "byCategory"), others(totals, "change.items", "change.byCategory"));
        assertThat(page.element("li", "figure-cleared").figures())
                .containsExactly(totals.getLong("clearedSquareMetres"), totals.getLong("change.clearedSquareMetres"));
        assertThat(page.element("li", "figure-teams").figures().get(0))
                .isEqualTo(api("totals?groupBy=team&" + query).getList("groups").size());
        JsonPath hurt = api("casualties?compare=previous&" + query);
        assertThat(page.element("li", "figure-casualties").figures().get(0))
                .isEqualTo(hurt.getLong("killed") + hurt.getLong("injured"));
    }

    private static long others(JsonPath totals, String all, String byCategory) {
        return totals.getLong(all)
                - Stream.of("AP_MINE", "AT_MINE", "UXO")
                        .mapToLong(category -> totals.getLong(byCategory + "." + category))
                        .sum();
    }

    @Test
    void casualtiesAreComparedOnlyWithWhatIsRecorded() {
        assertThat(PageText.of("?" + JUNE).element("li", "figure-casualties").figures())
                .containsExactly(7L, 5L);
        assertThat(PageText.of("?from=2021-01-01&to=2021-12-31")
                        .element("li", "figure-casualties")
                        .html())
                .contains("not recorded before 10 November 2020");
    }

    @Test
    void thereAreTablesOfWhatChartsAndMapShow() {
        PageText page = PageText.of("?" + JUNE);
        List<PageText> days = page.element("table", "found-table").rows();
        assertThat(days).hasSize(33);
        assertThat(days.get(4).figures()).containsExactly(1_087L, 0L, 0L, 0L, 1_087L);
        assertThat(days.get(5).figures()).containsExactly(0L, 0L, 0L, 10L, 10L);
        assertThat(days.stream().mapToLong(row -> row.figures().get(4)).sum())
                .isEqualTo(api("totals?" + JUNE).getLong("items"));
        assertThat(days.get(4).links()).containsExactly("?from=2021-06-05&to=2021-06-05&lang=en");
        assertThat(page.element("table", "land-table").rows().get(5).figures())
                .containsExactly(0L, 0L, 5_630_000L, 5_630_000L);
        assertThat(page.element("table", "casualties-table").rows().get(0).figures())
                .containsExactly(3L, 4L, 0L, 7L);
        PageText districts = page.element("table", "districts");
        assertThat(districts.rows()).hasSize(12);
        assertThat(districts.html()).contains("<tr data-district=\"AZ-TAR\">", "data-measure=\"items\"");
        assertThat(districts.rows().get(1).figures()).containsExactly(1_097L, 0L, 0L);
        assertThat(districts.rows().get(6).figures()).containsExactly(0L, 5_630_000L, 0L);
        assertThat(districts.rows().get(7).figures()).containsExactly(0L, 0L, 7L);
    }

    @Test
    void whatMapsSayStandsBesideWhatWasFound() {
        PageText maps = PageText.of("?" + JUNE).element("section", "maps");
        assertThat(maps.figures()).containsExactly(92_000L, 316L);
        assertThat(maps.html())
                .contains("Fuzuli and Zangilan, 12 June 2021", "width=\"100.00%\"", "width=\"0.34%\"")
                .contains("The map says that 92,000 mines were planted. 316 mines were found in Fuzuli and Zangilan,"
                        + " 12 June – 3 July 2021. That is 0.3% of that number.");
        assertThat(maps.links()).containsExactly(API + "minefield-maps/" + MAP.id() + "?lang=en");
    }

    @Test
    void figuresLeadToWhatIsBehindThem() {
        PageText page = PageText.of("?" + JUNE + "&district=AZ-AGM");
        JsonPath mines = api(source(page, "figure-AP_MINE"));
        assertThat(mines.getList("items.quantity", Long.class)).containsExactly(1_087L);
        assertThat(api(source(page, "figure-other")).getList("items.category")).containsExactly("FUZE_OR_COMPONENT");
        assertThat(api(source(page, "figure-teams")).getList("groups.team")).containsExactly("TEAM-A");
        assertThat(api(source(page, "figure-casualties")).getList("groups")).isEmpty();
        assertThat(api(source(PageText.of("?" + JUNE), "figure-cleared")).getList("items.areaSquareMetres", Long.class))
                .containsExactly(5_630_000L);
        for (String file : page.element("ul", "downloads").links()) {
            given().urlEncodingEnabled(false).get(file).then().statusCode(200);
        }
    }

    private static String source(PageText page, String card) {
        String link = page.element("li", card).links().get(0);
        assertThat(link).startsWith(API).contains("asOf=");
        return link.substring(API.length());
    }

    @Test
    void theBulletinOfThePeriodCanBeReadAndTakenAway() {
        PageText bulletin = PageText.of("?lang=az&" + JUNE).element("section", "bulletin");
        assertThat(bulletin.html()).contains("1.087 piyada əleyhinə mina", "separator=semicolon");
        given().accept("text/html")
                .urlEncodingEnabled(false)
                .get(bulletin.links().get(0))
                .then()
                .statusCode(200)
                .header("Content-Language", "az")
                .body(containsString("1.087 piyada əleyhinə mina"));
    }

    @Test
    void thereIsNothingToShowAndItSaysSo() {
        PageText page = PageText.of("?from=2022-01-01&to=2022-01-31&district=AZ-TAR&lang=en");
        String here = "<p class=\"nothing\">1 January – 31 January 2022, Tartar: ";
        assertThat(page.html())
                .contains(
                        here + "no finds were reported.</p>",
                        here + "no land was reported released.</p>",
                        here + "nobody was reported killed or injured by explosive ordnance.</p>",
                        here + "no minefield map was handed over.</p>");
        assertThat(page.element("figure", "found-over-time").html()).contains("<div class=\"drawing\" hidden>");
        assertThat(PageText.of("?from=2019-01-01&to=2019-01-31&lang=en")
                        .element("figure", "casualties-over-time")
                        .html())
                .contains("<p class=\"nothing\">Casualties are recorded from 10 November 2020 on.</p>");
    }
}
