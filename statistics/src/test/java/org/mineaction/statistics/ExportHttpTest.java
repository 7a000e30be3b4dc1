package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Category;
import org.mineaction.contract.Disposition;
import org.mineaction.contract.Flag;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.Location;
import org.mineaction.contract.MinefieldMap;
import org.mineaction.contract.PersonStatus;
import org.mineaction.contract.ReleaseType;
import org.mineaction.contract.ReportKind;
import org.mineaction.statistics.export.XlsxParts;
import org.w3c.dom.Document;

/** Whatever is answered as a list or as totals is to be had as a file of every kind there is for it. */
@QuarkusTest
@WithTestResource(value = LocalStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ExportHttpTest {
    private static final String ADDRESS = "/statistics/v1/";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A period in which something was found, released, handed over and somebody hurt. */
    private static final String JUNE = "from=2021-06-01&to=2021-06-30";

    private static final ReportDraft FOUND = ReportDraft.named("found")
            .detailed("=1+1", Disposition.REMOVED, new Location(40.0211, 46.9903, 5.5), "T-1")
            .flagged(Flag.LOCATION_OUTSIDE_DISTRICT);
    private static final ReportDraft SINCE_THE_MAP =
            ReportDraft.named("since the map").found("2021-06-20", "AZ-FUZ", Category.AT_MINE);
    private static final ReportDraft LAND = ReportDraft.named("land")
            .content(new LandRelease(
                    LocalDate.of(2021, 6, 6), "AZ-ZAN", ReleaseType.CLEARED, 5_630_000, 20, null, "T-2"));
    private static final ReportDraft MAP = ReportDraft.named("map")
            .content(new MinefieldMap(LocalDate.of(2021, 6, 12), List.of("AZ-FUZ", "AZ-ZAN"), 92_000, "Map 1"));
    private static final IncidentDraft INCIDENT =
            IncidentDraft.named("incident", "2021-06-04", "AZ-KAL", IncidentDraft.killed(PersonStatus.CIVILIAN, 3));

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @BeforeEach
    void publish() {
        try (Publisher publisher = new Publisher((String) broker.get("bootstrap.servers"))) {
            publisher.publish(FOUND, SINCE_THE_MAP);
            publisher.publish(ReportKind.LAND_RELEASE, LAND);
            publisher.publish(ReportKind.MINEFIELD_MAP, MAP);
            publisher.publish(INCIDENT);
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            get("found-items").then().body("items", hasSize(2));
            get("land-releases").then().body("items", hasSize(1));
            get("minefield-maps").then().body("items", hasSize(1));
            get("casualties").then().body("incidents", equalTo(1));
        });
        given().contentType("application/json")
                .body("{\"from\":\"2021-06-01\",\"to\":\"2021-06-30\"}")
                .post(ADDRESS + "bulletins");
    }

    private static Response get(String path) {
        return given().get(ADDRESS + path);
    }

    private static Response file(String path) {
        Response file = get(path);
        file.then().statusCode(200);
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "totals,            true,  1",
        "casualties,        true,  1",
        "minefields,        false, 2",
        "bulletins,         false, 1",
        "data-quality,      false, 1",
        "found-items,       true,  2",
        "land-releases,     true,  1",
        "minefield-maps,    false, 1"
    })
    void everyFileIsWhatItsNameSays(String path, boolean hasPlaces, int rows) throws Exception {
        String period = path.equals("bulletins") ? "" : "?" + JUNE;
        Response csv = file(path + "/export.csv" + period);
        csv.then().contentType(CSV).header("Content-Disposition", attachment(path + ".csv"));
        List<String[]> table = cells(csv.asString(), ',');
        assertThat(table).hasSize(rows + 1).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
        assertThat(table.get(0)).doesNotHaveDuplicates();

        Response sheet = file(path + "/export.xlsx" + period);
        sheet.then().contentType(SHEET).header("Content-Disposition", attachment(path + ".xlsx"));
        assertThat(XlsxParts.named("", sheet.asByteArray()))
                .hasSizeGreaterThan(4)
                .allSatisfy(ExportHttpTest::xml);
        assertThat(sheet(sheet.asByteArray()).getElementsByTagName("row").getLength())
                .isEqualTo(rows + 1);

        Response features = get(path + "/export.geojson" + period);
        features.then().statusCode(hasPlaces ? 200 : 404);
        if (hasPlaces) {
            features.then()
                    .contentType("application/geo+json")
                    .header("Content-Disposition", attachment(path + ".geojson"))
                    .body("features", hasSize(rows));
        }
    }

    private static Matcher<String> attachment(String name) {
        return equalTo("attachment; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "totals?,               #date+start #date+end #item+found+ap_mine+num+bytype #output+cleared+area+bytype",
        "totals?groupBy=district, #adm1+code #adm1+name #item+found+num #output+cleared+area",
        "casualties?,           #date+start #date+end #affected+killed #affected+injured",
        "minefields?,           #adm1+code+list #adm1+name+list #item+planted+num",
        "bulletins?,            #date+start #date+end #item+found+at_mine+num+bytype #affected+killed",
        "data-quality?,         #meta+concern #adm1+code+list #adm1+name+list",
        "found-items?,          #adm1+code #adm1+name #item+type #item+found+num",
        "land-releases?,        #adm1+code #adm1+name #output+released+area",
        "minefield-maps?,       #adm1+code+list #adm1+name+list #item+planted+num"
    })
    void everyColumnHasATagOfItsOwn(String question, String tags) throws Exception {
        String asked = question.replace("?", "/export.csv?hxl=true&separator=semicolon&");
        String written = file(asked).asString();

        assertThat(written).startsWith("\uFEFF");
        List<String[]> table = cells(written, ';');
        assertThat(table.get(1))
                .hasSameSizeAs(table.get(0))
                .contains(tags.split(" "))
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(tag).matches("#[a-z]+[0-9]?(\\+[a-z][a-z0-9_]*)*"));
    }

    @Test
    void aFormulaIsAText() throws Exception {
        assertThat(file("found-items/export.csv?" + JUNE).asString()).contains(",'=1+1,");
        Document sheet = sheet(file("found-items/export.xlsx?" + JUNE).asByteArray());
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        assertThat(sheet.getDocumentElement().getTextContent()).contains("=1+1");
    }

    @Test
    void spreadsheetsOfTheRegionHaveTheirDecimalMark() {
        assertThat(file("found-items/export.csv?separator=semicolon&" + JUNE).asString())
                .contains(";40,02;46,99;");
        assertThat(file("found-items/export.csv?" + JUNE).asString()).contains(",40.02,46.99,");
    }

    @Test
    void aSheetCanBeReckonedWith() throws Exception {
        byte[] file =
                file("totals/export.xlsx?groupBy=day,year,district&" + JUNE).asByteArray();

        String sheet = part("xl/worksheets/sheet1", file);
        // The fifth of June 2021 in the count of spreadsheets.
        assertThat(sheet)
                .containsPattern("<c r=\"A2\" s=\"1\" t=\"n\"><v>44352(\\.0)?</v></c>")
                .contains("<c r=\"B2\" t=\"n\"><v>2021</v></c>", "<t>AZ-AGM</t>", "<t>Aghdam</t>");
        assertThat(part("xl/styles", file)).contains("yyyy-mm-dd");
        assertThat(part("xl/styles", file("found-items/export.xlsx?" + JUNE).asByteArray()))
                .contains("yyyy-mm-dd hh:mm:ss \\U\\T\\C");
    }

    @Test
    void theFileOfAPeriodSaysWhatTheAnswerSays() throws Exception {
        JsonNode answer = json("totals?asOf=2021-07-05&" + JUNE);
        List<String[]> table =
                cells(file("totals/export.csv?asOf=2021-07-05&" + JUNE).asString(), ',');

        assertThat(answer.at("/byReleaseType/CLEARED").asInt()).isEqualTo(5_630_000);
        int figures = 0;
        for (int i = 0; i < table.get(0).length; i++) {
            String place = "/" + table.get(0)[i].replace('.', '/');
            assertThat(table.get(1)[i]).as(place).isEqualTo(answer.at(place).asText());
            figures++;
        }
        assertThat(figures)
                .isEqualTo(10
                        + answer.get("byCategory").size()
                        + answer.get("byReleaseType").size());
    }

    @Test
    void minesOfEachMapAndOfAllOfThem() throws Exception {
        List<String[]> table =
                cells(file("minefields/export.csv?asOf=2021-07-05&" + JUNE).asString(), ',');

        assertThat(table.get(1))
                .startsWith(
                        "2021-06-01",
                        "2021-06-30",
                        "2021-07-05T19:59:59.999999Z",
                        "map",
                        MAP.id().toString())
                .contains("2021-06-12", "AZ-FUZ+AZ-ZAN", "Fuzuli+Zangilan", "92000", "10", "91990");
        assertThat(table.get(2)).contains("all maps", "92000", "10", "91990");
    }

    @Test
    void bulletinsWithTheirFigures() throws Exception {
        List<String[]> table = cells(file("bulletins/export.csv").asString(), ',');

        JsonNode bulletin = json("bulletins/1");
        assertThat(table.get(1))
                .startsWith(
                        "1", "2021-06-01", "2021-06-30", bulletin.get("asOf").asText())
                .contains(bulletin.get("issuedAt").asText(), "5630000", "2020-11-10", "3", "92000");
    }

    @Test
    void whatNeedsALookIsInTheFileAsInTheList() throws Exception {
        JsonNode listed = json("data-quality?concern=flagged&" + JUNE).at("/items/0");
        List<String[]> table =
                cells(file("data-quality/export.csv?concern=flagged&" + JUNE).asString(), ',');

        assertThat(List.of(table.get(1)))
                .containsExactly(
                        "flagged",
                        "found-item",
                        "2021-06-05",
                        "TEAM-A",
                        "AZ-AGM",
                        "Aghdam",
                        "AP_MINE",
                        "LOCATION_OUTSIDE_DISTRICT",
                        "",
                        "",
                        "",
                        "",
                        FOUND.id().toString(),
                        "1",
                        "");
        assertThat(listed.get("reportCount").asInt()).isEqualTo(1);
        listed.fieldNames().forEachRemaining(name -> assertThat(table.get(0)).contains(name));
        assertThat(cells(
                        file("data-quality/export.csv?concern=conflict&" + JUNE).asString(), ','))
                .hasSize(1);
        get("data-quality/export.csv?limit=5").then().statusCode(400);
        get("data-quality/export.csv?concern=odd").then().statusCode(400);
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(file(path).asString());
    }

    private static List<String[]> cells(String csv, char separator) throws IOException {
        return new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .<String[]>readValues(csv.replace("\uFEFF", ""))
                .readAll();
    }

    private static Document sheet(byte[] xlsx) throws Exception {
        return xml(part("xl/worksheets/sheet1", xlsx));
    }

    private static String part(String name, byte[] xlsx) throws IOException {
        List<String> parts = XlsxParts.named(name, xlsx);
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static Document xml(String part) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(part.getBytes(UTF_8)));
    }
}
