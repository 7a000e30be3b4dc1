package org.mineaction.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals can be drawn on a map. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class FeaturesHttpTest extends FewReports {
    private static final String ADDRESS = "/statistics/v1/";
    private static final String GEOJSON = "application/geo+json";

    private static Response features(String path) {
        Response answer = given().accept(GEOJSON).get(ADDRESS + path);
        answer.then().statusCode(200).contentType(GEOJSON).header("Vary", containsString("Accept"));
        return answer;
    }

    private static JsonNode json(Response answer) throws IOException {
        return new ObjectMapper().readTree(answer.asString());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals?from=2021-06-01&to=2021-07-03&groupBy=district,category",
                "totals?from=2021-06-01&to=2021-07-03&groupBy=month,district,team",
                "totals?from=2021-06-30&to=2021-07-29&groupBy=district&compare=previous",
                "casualties?groupBy=district,personStatus",
                "casualties?from=2020-01-01&groupBy=year,outcome,district"
            })
    void groupsOfTheAnswerArePointsWithinTheirDistricts(String path) throws Exception {
        JsonNode groups = json(given().get(ADDRESS + path)).get("groups");
        JsonNode collection = json(features(path));

        assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
        JsonNode features = collection.get("features");
        assertThat(features).hasSameSizeAs(groups).hasSizeGreaterThan(1);
        for (int i = 0; i < groups.size(); i++) {
            assertThat(features.get(i).get("type").asText()).isEqualTo("Feature");
            assertSaysTheSame(features.get(i).get("properties"), groups.get(i), "");
            assertIsWithin(
                    groups.get(i).get("district").asText(), features.get(i).get("geometry"));
        }
    }

    /** What stands within in JSON has a longer name in a table; a year is a number in a table alone. */
    private static void assertSaysTheSame(JsonNode properties, JsonNode group, String within) {
        for (String name : names(group)) {
            JsonNode said = group.get(name);
            if (said.isObject()) {
                assertSaysTheSame(properties, said, name + ".");
            } else {
                assertThat(properties.get(within + name).asText()).as(name).isEqualTo(said.asText());
                assertThat(properties.get(within + name).isNumber())
                        .as(name)
                        .isEqualTo(said.isNumber() || name.equals("year"));
            }
        }
    }

    private static void assertIsWithin(String district, JsonNode geometry) throws IOException {
        assertThat(geometry.get("type").asText()).isEqualTo("Point");
        assertThat(geometry.get("coordinates")).hasSize(2);
        double longitude = geometry.at("/coordinates/0").doubleValue();
        double latitude = geometry.at("/coordinates/1").doubleValue();
        assertThat(DistrictOutlines.of(district).contains(longitude, latitude))
                .as("%s, %s in %s", longitude, latitude, district)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals?to=2021-07-03&asOf=2021-07-05",
                "totals?to=2021-07-03&asOf=2021-07-05&district=AZ-AGM&compare=previous&from=2021-06-01",
                "totals?groupBy=category,month",
                "casualties?to=2021-07-03&asOf=2021-07-05",
                "casualties?groupBy=outcome"
            })
    void whatIsOfNoDistrictIsNowhere(String path) throws Exception {
        JsonNode features = json(features(path)).get("features");

        assertThat(features).isNotEmpty().allSatisfy(feature -> {
            assertThat(names(feature)).containsExactly("type", "geometry", "properties");
            assertThat(feature.get("geometry").isNull()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "totals?to=2021-07-03&asOf=2021-07-05",
                "totals?to=2021-07-03&groupBy=district,category",
                "totals?to=2021-07-03&groupBy=district,releaseType,year",
                "casualties?from=2020-01-01&to=2021-07-03&asOf=2021-07-05",
                "casualties?from=2020-01-01&groupBy=district,year"
            })
    void aFeatureHasTheColumnsThatCsvHas(String path) throws Exception {
        List<String> csv = given().accept("text/csv")
                .get(ADDRESS + path)
                .asString()
                .lines()
                .toList();
        JsonNode features = json(features(path)).get("features");

        assertThat(features).hasSize(csv.size() - 1);
        for (int i = 0; i < features.size(); i++) {
            JsonNode properties = features.get(i).get("properties");
            assertThat(String.join(",", names(properties))).isEqualTo(csv.get(0));
            List<String> cells = new ArrayList<>();
            properties.forEach(cell -> cells.add(cell.asText()));
            assertThat(String.join(",", cells)).isEqualTo(csv.get(i + 1));
        }
        String file = path.replace("?", "/export.geojson?");
        assertThat(json(given().get(ADDRESS + file)).get("features")).isEqualTo(features);
    }

    @Test
    void theFormIsChosenByTheFirstThatIsAccepted() {
        for (String accepted : List.of(
                "application/geo+json;charset=utf-8",
                "text/csv;q=0.5, application/geo+json",
                "application/geo+json, application/json;q=0.5")) {
            given().accept(accepted).get(ADDRESS + "totals").then().contentType(GEOJSON);
            given().accept(accepted).get(ADDRESS + "casualties").then().contentType(GEOJSON);
        }
        given().accept("application/*").get(ADDRESS + "totals").then().contentType("application/json");
    }

    @Test
    void whatNoTableSaysNoMapSays() {
        given().accept(GEOJSON)
                .get(ADDRESS + "totals?groupBy=month&compare=previous")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("compare"));
        given().get(ADDRESS + "casualties/export.geojson?hxl=true").then().statusCode(400);
        given().get(ADDRESS + "totals/export.geojson?separator=semicolon")
                .then()
                .statusCode(400);
    }
}
