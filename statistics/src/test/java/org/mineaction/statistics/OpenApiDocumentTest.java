package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.contract.DeadLetter;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.OpenApiDocument;
import org.mineaction.statistics.bulletin.KnownBulletin;
import org.mineaction.statistics.quality.KnownQuality;
import org.mineaction.statistics.reports.KnownListParameters;
import org.mineaction.statistics.totals.KnownTotalsParameters;

/** The description and the code say the same. */
class OpenApiDocumentTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();

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
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletin")).isEqualTo(KnownBulletin.PARAMETERS);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletins")).isEqualTo(KnownBulletin.OF_LIST);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/bulletins/{number}"))
                .isEqualTo(KnownBulletin.OF_ISSUED);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/data-quality")).isEqualTo(KnownQuality.PARAMETERS);
        KnownListParameters.BY_PATH.forEach((path, names) ->
                assertThat(DOCUMENT.queryParameters(path)).as(path).isEqualTo(names));
    }

    @Test
    void theCodesAreThoseTheCodeKnows() {
        assertThat(DOCUMENT.codes("/components/parameters/lang/schema/enum"))
                .containsExactlyInAnyOrderElementsOf(KnownBulletin.languages());
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
        assertThat(DOCUMENT.codes("/paths/~1statistics~1v1~1data-quality/get/parameters/4/schema/items/enum"))
                .isEqualTo(KnownQuality.CONCERNS);
        assertThat(DOCUMENT.codes("/components/schemas/QualityCase/properties/concern/enum"))
                .isEqualTo(KnownQuality.CONCERNS);
        assertThat(DOCUMENT.codes("/components/schemas/DeadLetter/properties/reason/enum"))
                .isEqualTo(DeadLetter.REASONS);
    }
}
