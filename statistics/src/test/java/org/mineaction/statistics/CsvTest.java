package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void writesRowsAsSpreadsheetsReadThem() {
        assertThat(Csv.of(List.of(List.of("district", "items"), List.of("AZ-AGM", 12L), List.of("a,\"b\"", -3L))))
                .isEqualTo("district,items\r\nAZ-AGM,12\r\n\"a,\"\"b\"\"\",-3\r\n");
    }

    @Test
    void textThatWouldBeAFormulaIsHarmless() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(Csv.of(List.of(List.of(formula)))).as(formula).matches("(?s)\"?'.*");
        }
    }
}
