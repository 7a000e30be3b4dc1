package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.OpenApiDocument;
import org.mineaction.statistics.bulletin.KnownBulletin;
import org.mineaction.statistics.dashboard.KnownDashboard;
import org.mineaction.statistics.export.ExportFormat;
import org.mineaction.statistics.quality.KnownQuality;
import org.mineaction.statistics.reports.KnownListParameters;
import org.mineaction.statistics.totals.KnownTotalsParameters;

/** The description and the code say the same. */
class OpenApiDocumentTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();
    private static final String FILE = "/export.{suffix}";

    @Test
    void everyCallIsDescribedAndNoOther() {
        DOCUMENT.assertDescribes(WallsTest.CODE);
    }

    @Test
    void theParametersAreThoseTheCodeKnows() {
        assertThat(DOCUMENT.queryParameters("/statistics/v1/totals")).isEqualTo(KnownTotalsParameters.OF_TEAMS);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/casualties"))
                .isEqualTo(KnownTotalsParameters.OF_CASUALTIES);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/totals/export.{suffix}"))
                .isEqualTo(KnownTotalsParameters.OF_TEAM_FILES);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/casualties/export.{suffix}"))
                .isEqualTo(KnownTotalsParameters.OF_CASUALTY_FILES);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/minefields"))
                .isEqualTo(KnownTotalsParameters.OF_MINEFIELDS);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/minefields/export.{suffix}"))
                .isEqualTo(KnownTotalsParameters.OF_MINEFIELD_FILES);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletin")).isEqualTo(KnownBulletin.PARAMETERS);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletins")).isEqualTo(KnownBulletin.OF_LIST);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletins/export.{suffix}"))
                .isEqualTo(KnownBulletin.OF_LIST_FILES);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletins/{number}"))
                .isEqualTo(KnownBulletin.OF_ISSUED);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/data-quality")).isEqualTo(KnownQuality.PARAMETERS);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/data-quality/export.{suffix}"))
                .isEqualTo(KnownQuality.FILE_PARAMETERS);
        assertThat(DOCUMENT.queryParameters("/")).isEqualTo(KnownDashboard.PARAMETERS);
        KnownListParameters.BY_PATH_OF_ONE.forEach((path, names) ->
                assertThat(DOCUMENT.queryParameters(path)).as(path).isEqualTo(names));
        KnownListParameters.BY_PATH.forEach((path, names) ->
                assertThat(DOCUMENT.queryParameters(path)).as(path).isEqualTo(names));
    }

    @Test
    void whatThereIsAFileOfIsAskedForInTheSameWay() {
        List<String> files = DOCUMENT.calls().stream()
                .filter(call -> call.endsWith(FILE))
                .map(call -> call.substring("GET ".length()))
                .toList();
        assertThat(files).hasSize(10);
        for (String file : files) {
            Map<String, JsonNode> ofFile = parameters(file);
            Map<String, JsonNode> ofAnswer = parameters(file.substring(0, file.length() - FILE.length()));
            assertThat(ofFile.keySet()).as(file).contains("suffix", "hxl", "separator");
            ofFile.keySet().removeAll(Set.of("suffix", "hxl", "separator"));
            ofAnswer.keySet().removeAll(Set.of("limit", "after", "lang"));
            assertThat(ofFile).as(file).isEqualTo(ofAnswer);
        }
    }

    private static Map<String, JsonNode> parameters(String path) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode one : DOCUMENT.root().get("paths").get(path).get("get").get("parameters")) {
            JsonNode parameter = one.has("$ref")
                    ? DOCUMENT.root().at(one.get("$ref").asText().substring(1))
                    : one;
            parameters.put(parameter.get("name").asText(), parameter);
        }
        return parameters;
    }

    @Test
    void theCodesAreThoseTheCodeKnows() {
        assertThat(DOCUMENT.codes("/components/parameters/lang/schema/enum"))
                .containsExactlyInAnyOrderElementsOf(KnownBulletin.languages());
        assertThat(DOCUMENT.codes("/components/parameters/languageOfPage/schema/enum"))
                .containsExactlyInAnyOrderElementsOf(KnownBulletin.languages());
        assertThat(DOCUMENT.codes("/paths/~1/get/parameters/2/schema/enum"))
                .containsExactlyInAnyOrderElementsOf(KnownBulletin.languages());
        assertThat(DOCUMENT.codes("/paths/~1/get/parameters/4/schema/enum")).isEqualTo(KnownDashboard.MEASURES);
        assertThat(DOCUMENT.codes("/components/parameters/category/schema/items/enum"))
                .isEqualTo(Category.LIST.all().stream().map(Category::code).toList());
        assertThat(DOCUMENT.codes("/components/parameters/releaseType/schema/items/enum"))
                .isEqualTo(
                        ReleaseType.LIST.all().stream().map(ReleaseType::code).toList());
        assertThat(DOCUMENT.codes("/paths/~1statistics~1v1~1totals/get/parameters/4/schema/items/enum"))
                .isEqualTo(KnownTotalsParameters.GROUPINGS_OF_TEAMS);
        assertThat(DOCUMENT.codes(
                        "/paths/~1statistics~1v1~1totals~1export.{suffix}/get/parameters/5/schema/items/enum"))
                .isEqualTo(KnownTotalsParameters.GROUPINGS_OF_TEAMS);
        assertThat(DOCUMENT.codes("/paths/~1statistics~1v1~1casualties/get/parameters/3/schema/items/enum"))
                .isEqualTo(KnownTotalsParameters.GROUPINGS_OF_CASUALTIES);
        assertThat(DOCUMENT.codes(
                        "/paths/~1statistics~1v1~1casualties~1export.{suffix}/get/parameters/4/schema/items/enum"))
                .isEqualTo(KnownTotalsParameters.GROUPINGS_OF_CASUALTIES);
        assertThat(DOCUMENT.codes("/components/parameters/concern/schema/items/enum"))
                .isEqualTo(KnownQuality.CONCERNS);
        assertThat(DOCUMENT.codes("/components/schemas/QualityCase/properties/concern/enum"))
                .isEqualTo(KnownQuality.CONCERNS);
        assertThat(DOCUMENT.codes("/components/parameters/suffix/schema/enum"))
                .isEqualTo(suffixes(ExportFormat.OF_TABLES));
        assertThat(DOCUMENT.codes("/components/parameters/suffixOfPlaces/schema/enum"))
                .isEqualTo(suffixes(ExportFormat.OF_PLACES));
        assertThat(DOCUMENT.codes("/components/schemas/DeadLetter/properties/reason/enum"))
                .isEqualTo(DeadLetter.REASONS);
    }

    private static List<String> suffixes(List<ExportFormat.Kind> kinds) {
        return kinds.stream().map(ExportFormat.Kind::suffix).toList();
    }
}
