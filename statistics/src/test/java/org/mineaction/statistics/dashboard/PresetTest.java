package org.mineaction.statistics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineaction.statistics.Period;

class PresetTest {
    private static final LocalDate CEASEFIRE = LocalDate.of(2020, 11, 10);

    /** A Wednesday, the Monday and the Sunday around it, and days on which months and years begin and end. */
    @ParameterizedTest
    @CsvSource({
        "LAST_WEEK,           2021-07-07, 2021-06-28, 2021-07-04",
        "LAST_WEEK,           2021-07-05, 2021-06-28, 2021-07-04",
        "LAST_WEEK,           2021-07-11, 2021-06-28, 2021-07-04",
        "LAST_WEEK,           2021-07-12, 2021-07-05, 2021-07-11",
        "LAST_WEEK,           2021-01-01, 2020-12-21, 2020-12-27",
        "LAST_MONTH,          2021-07-07, 2021-06-01, 2021-06-30",
        "LAST_MONTH,          2021-07-31, 2021-06-01, 2021-06-30",
        "LAST_MONTH,          2024-03-31, 2024-02-01, 2024-02-29",
        "LAST_MONTH,          2021-01-01, 2020-12-01, 2020-12-31",
        "THIS_YEAR,           2021-07-07, 2021-01-01, 2021-07-07",
        "THIS_YEAR,           2021-01-01, 2021-01-01, 2021-01-01",
        "SINCE_THE_CEASEFIRE, 2021-07-07, 2020-11-10, 2021-07-07"
    })
    void itsDaysAreThoseSeenFromToday(Preset preset, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(preset.of(today, CEASEFIRE)).isEqualTo(new Period(from, to));
    }
}
