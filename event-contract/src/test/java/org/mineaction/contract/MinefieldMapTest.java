package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.contract.UnreadableRecordException.Reason;

class MinefieldMapTest {
    private static final String KEY = "4f7d2e91-0c6b-5a8d-a1e5-3b9c8d7f6e20";

    @Test
    void isReadFieldByField() throws Exception {
        assertThat(Samples.report("minefield-map.reported.full.json").content())
                .isEqualTo(new MinefieldMap(
                        LocalDate.of(2021, 7, 3), List.of("AZ-FUZ", "AZ-ZAN"), 92_000, "Füzuli and Zəngilan"));
    }

    /** Otherwise the same map, typed by two people, would be a conflict. */
    @Test
    void coversASetOfDistricts() {
        assertThat(new MinefieldMap(Days.EARLIEST, List.of("AZ-ZAN", "AZ-AGM", "AZ-ZAN"), 1, null))
                .isEqualTo(new MinefieldMap(Days.EARLIEST, List.of("AZ-AGM", "AZ-ZAN"), 1, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "handedOverOn":null
            "handedOverOn":"1989-12-31"
            "districts":null
            "districts":[]
            "districts":[null]
            "districts":"AZ-AGM"
            "districts":["Aghdam"]
            "minesPlanted":0
            "minesPlanted":10000001
            "minesPlanted":null
            "title":" "
            """)
    void isRefusedWhenItCannotBe(String wrong) throws Exception {
        String json = Samples.with("minefield-map.reported.minimal.json", wrong);

        assertThat(Samples.refusal(Samples.MAPS, Samples.record(KEY, ReportKind.MINEFIELD_MAP.reportedType(), json))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }
}
