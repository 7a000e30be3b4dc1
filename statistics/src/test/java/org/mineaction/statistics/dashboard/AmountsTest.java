package org.mineaction.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.Gazetteer;
import org.mineaction.statistics.Language;

class AmountsTest {
    private static Amounts in(String language) {
        return new Amounts(Language.find(language, Gazetteer.standard()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0    | 0
            1        | 0.01 | 0,01
            900      | 0.09 | 0,09
            1000     | 0.1  | 0,1
            99400    | 9.9  | 9,9
            100000   | 10   | 10
            5630000  | 563  | 563
            96700000 | 9,670 | 9.670
            """)
    void landIsReadInHectares(long squareMetres, String english, String azerbaijani) {
        assertThat(in("en").hectares(squareMetres)).isEqualTo(new Amount(squareMetres, english));
        assertThat(in("az").hectares(squareMetres)).isEqualTo(new Amount(squareMetres, azerbaijani));
    }

    @Test
    void aChangeHasItsSignAndWhatThereWasBefore() {
        assertThat(in("en").change(1_087, 967)).isEqualTo(new Change(new Amount(120, "+120"), "967 before"));
        assertThat(in("en").change(967, 2_087)).isEqualTo(new Change(new Amount(-1_120, "−1,120"), "2,087 before"));
        assertThat(in("en").change(3, 3)).isEqualTo(new Change(new Amount(0, "no change"), "3 before"));
        assertThat(in("en").change(3, 0)).isEqualTo(new Change(new Amount(3, "+3"), "none before"));
        assertThat(in("az").change(1_087, 0)).isEqualTo(new Change(new Amount(1_087, "+1.087"), "əvvəl olmayıb"));
        assertThat(in("en").changeOfLand(50_000, 150_000))
                .isEqualTo(new Change(new Amount(-100_000, "−10"), "15 hectares before"));
        assertThat(in("en").changeOfLand(150_000, 149_999))
                .isEqualTo(new Change(new Amount(1, "+0.01"), "15 hectares before"));
    }
}
