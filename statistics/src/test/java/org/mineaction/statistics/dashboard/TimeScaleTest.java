package org.mineaction.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.statistics.Period;

class TimeScaleTest {
    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-01, 2021-06-01, DAY,   MONTH",
        "2021-06-01, 2021-08-01, DAY,   MONTH",
        "2021-06-01, 2021-08-02, WEEK,  MONTH",
        "2021-01-01, 2021-12-31, WEEK,  MONTH",
        "2020-11-10, 2026-11-27, MONTH, MONTH",
        "1990-01-01, 2026-11-27, YEAR,  YEAR"
    })
    void asFineAsTheEyeCanTellApart(String from, String to, TimeScale scale, TimeScale ofCasualties) {
        assertThat(TimeScale.of(period(from, to))).isEqualTo(scale);
        assertThat(TimeScale.ofCasualties(period(from, to))).isEqualTo(ofCasualties);
    }

    @Test
    void partsFollowEachOtherAndKeepToThePeriod() {
        assertThat(TimeScale.MONTH.slices(period("2021-05-31", "2021-07-03")))
                .containsExactly(
                        new Slice(period("2021-05-31", "2021-05-31"), "2021-05", false),
                        new Slice(period("2021-06-01", "2021-06-30"), "2021-06", true),
                        new Slice(period("2021-07-01", "2021-07-03"), "2021-07", false));
        assertThat(TimeScale.WEEK.slices(period("2020-12-30", "2021-01-10")))
                .containsExactly(
                        new Slice(period("2020-12-30", "2021-01-03"), "2020-W53", false),
                        new Slice(period("2021-01-04", "2021-01-10"), "2021-W01", true));
        assertThat(TimeScale.DAY.slices(period("2024-02-28", "2024-03-01")))
                .extracting(Slice::key)
                .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
        assertThat(TimeScale.YEAR.slices(period("2020-11-10", "2021-12-31")))
                .extracting(Slice::isWhole)
                .containsExactly(false, true);
    }

    /** No day is in two of them, and none in neither. */
    @Test
    void partsMakeUpThePeriod() {
        Period period = period("2020-02-29", "2023-03-01");
        for (TimeScale scale : TimeScale.values()) {
            List<Slice> slices = scale.slices(period);
            assertThat(slices.stream().mapToLong(slice -> slice.days().days()).sum())
                    .as(scale.toString())
                    .isEqualTo(period.days());
            assertThat(slices.get(0).days().from()).isEqualTo(period.from());
            assertThat(slices.get(slices.size() - 1).days().to()).isEqualTo(period.to());
        }
    }
}
