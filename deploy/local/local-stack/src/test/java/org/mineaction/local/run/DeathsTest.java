package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeathsTest {
    private final Deaths deaths = new Deaths();

    @Test
    void theThirdWithinAMinuteIsTooMany() {
        assertThat(tooManyAt(0)).isFalse();
        assertThat(tooManyAt(30)).isFalse();
        assertThat(tooManyAt(60)).isTrue();
    }

    @Test
    void theThirdAfterAMinuteIsNot() {
        assertThat(tooManyAt(0)).isFalse();
        assertThat(tooManyAt(30)).isFalse();
        assertThat(tooManyAt(61)).isFalse();
    }

    @Test
    void anyMinuteCounts() {
        assertThat(tooManyAt(0)).isFalse();
        assertThat(tooManyAt(50)).isFalse();
        assertThat(tooManyAt(100)).isFalse();
        assertThat(tooManyAt(109)).isTrue();
    }

    private boolean tooManyAt(long second) {
        return deaths.areTooManyWith(Instant.ofEpochSecond(second));
    }
}
