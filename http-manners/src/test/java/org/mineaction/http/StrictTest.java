package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StrictTest {
    @Test
    void aUuidIsWrittenInFull() {
        assertThat(Strict.uuid("1-1-1-1-1")).isEmpty();
        assertThat(Strict.uuid("7D6DD9B2-3f0f-4c8e-8a1c-1c6f3c1d2e3f")).isPresent();
    }

    @Test
    void aDayIsOfTheCalendarAndWrittenInTenCharacters() {
        assertThat(Strict.date("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Strict.date("2021-02-29")).isEmpty();
        assertThat(Strict.date("2021-6-5")).isEmpty();
        assertThat(Strict.date("+12021-01-01")).isEmpty();
        assertThat(Strict.date("")).isEmpty();
    }
}
