package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinTest {
    private static final String PUBLISHED = """
            {"from": "2021-06-01", "to": "2021-07-03", "asOf": "2026-01-01T00:00:00Z",
             "found": {"items": 1864, "byCategory": {"AP_MINE": 1087, "AT_MINE": 316, "UXO": 461},
                       "districts": ["AZ-TAR", "AZ-AGM", "AZ-FUZ", "AZ-SUS", "AZ-QBI", "AZ-CAB", "AZ-ZAN"], "reports": 530},
             "land": {"clearedSquareMetres": 5630000, "releasedSquareMetres": 5750000},
             "casualties": {"from": "2020-11-10", "to": "2021-07-03", "killed": 31, "injured": 116, "unknown": 3},
             "minefieldMaps": {"maps": [
                {"reportId": "0", "handedOverOn": "2021-06-12", "districts": ["AZ-AGM"], "minesPlanted": 97000},
                {"reportId": "1", "handedOverOn": "2021-07-03", "districts": ["AZ-FUZ", "AZ-ZAN"], "minesPlanted": 92000}]}}
            """;

    @Test
    void thePublishedFiguresAreRight() {
        assertThat(Figures.read(PUBLISHED).isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            461         | 462                   | UXO=462
            "UXO": 461  | "UXO": 461, "IED": 1  | IED=1
            5630000     | 5630001               | 5630001 m² cleared
            "AZ-SUS"    | "AZ-LAC"              | AZ-LAC
            92000       | 29000                 | 29000
            "killed": 31, "injured": 116 | "killed": 30, "injured": 117 | 30 killed and 117 injured
            """)
    void anyOtherFigureIsNotAndTheDifferenceIsTold(String figure, String other, String told) {
        Bulletin bulletin = Figures.read(PUBLISHED.replace(figure, other));

        assertThat(bulletin.isRight()).isFalse();
        assertThat(bulletin.difference())
                .contains("UXO=461", "5630000 m² cleared", "31 killed and 116 injured")
                .contains(told);
    }

    @Test
    void whatIsNoBulletinIsShown() {
        assertThatThrownBy(() -> Figures.read("items,reports")).hasMessageContaining("items,reports");
    }
}
