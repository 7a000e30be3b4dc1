package org.mineaction.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-06-05T08:15:30Z",
                "2021-06-05T08:15:30.123Z",
                "2021-06-05T08:15:30.123456Z",
                "2020-02-29T23:59:59.999Z",
                "2021-02-29T00:00:00Z",
                "2021-13-01T00:00:00Z",
                "2021-06-05T24:00:00Z",
                "2021-06-05T25:00:00Z",
                "2021-06-05T08:60:00Z",
                "2016-12-31T23:59:60Z",
                "2021-06-05T08:15:30+04:00",
                "2021-06-05t08:15:30z",
                "2021-06-05 08:15:30Z",
                "2021-06-05T08:15:3xZ",
                "2021-06-05T08:15:30.12Z",
                "-001-06-05T08:15:30Z",
                "+12021-06-05T08:15:30Z",
                "٢٠٢١-06-05T08:15:30Z",
                ""
            })
    void instantsAreWhatJavaSays(String text) {
        Throwable javas = catchThrowable(() -> Instant.parse(text));

        if (javas == null) {
            assertThat(IsoText.instant(text)).isEqualTo(Instant.parse(text));
        } else {
            assertThat(catchThrowable(() -> IsoText.instant(text))).isInstanceOf(DateTimeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-06-05",
                "2020-02-29",
                "2021-02-29",
                "2021-00-10",
                "21-06-05",
                "2021/06/05",
                "+12021-06-05",
                "x"
            })
    void datesAreWhatJavaSays(String text) {
        Throwable javas = catchThrowable(() -> LocalDate.parse(text));

        if (javas == null) {
            assertThat(IsoText.date(text)).isEqualTo(LocalDate.parse(text));
        } else {
            assertThat(catchThrowable(() -> IsoText.date(text))).isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void readsWhatIsWritten() {
        Random random = new Random(20210703);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(253_402_300_800_000L));
            assertThat(IsoText.instant(instant.toString())).isEqualTo(instant);
        }
    }
}
