package org.mineaction.statistics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BacklogTest {
    @Test
    void howFarHowFastAndHowLong() {
        assertThat(new Backlog(120_000, 480_000, Duration.ofSeconds(4)).written())
                .isEqualTo("120,000 of 480,000 records (25 %), 30,000 a second, about 12 s left");
        assertThat(new Backlog(1_000_000, 20_000_000, Duration.ofSeconds(50)).written())
                .endsWith(", 20,000 a second, about 15 min left");
        assertThat(new Backlog(1_000, 20_000_000, Duration.ofSeconds(1)).written())
                .endsWith(", 1,000 a second, about 5 h left");
    }

    @Test
    void nothingIsLeftOfWhatIsThrough() {
        assertThat(new Backlog(480, 480, Duration.ofSeconds(2)).written())
                .isEqualTo("480 of 480 records (100 %), 240 a second");
        assertThat(new Backlog(0, 0, Duration.ofSeconds(2)).written()).isEqualTo("0 of 0 records (100 %), 0 a second");
    }

    @Test
    void whatIsBuiltIsBuiltWhole() {
        assertThat(new Backlog(479_999, 480_000, Duration.ofSeconds(16)).whole())
                .isEqualTo("480,000 records in 16 s, 30,000 a second");
        assertThat(new Backlog(20_000_000, 20_000_000, Duration.ofSeconds(1_000)).whole())
                .isEqualTo("20,000,000 records in 16 min, 20,000 a second");
    }

    @Test
    void howLongIsNotSaidBeforeItHasBegun() {
        assertThat(new Backlog(0, 480, Duration.ofSeconds(2)).written())
                .isEqualTo("0 of 480 records (0 %), 0 a second");
    }

    @Test
    void whatTakesASecondIsNearlyNothing() {
        assertThat(new Backlog(100_000, 110_000, Duration.ofSeconds(10)).isNearlyThrough())
                .isTrue();
        assertThat(new Backlog(100_000, 110_001, Duration.ofSeconds(10)).isNearlyThrough())
                .isFalse();
        assertThat(new Backlog(0, 0, Duration.ZERO).isNearlyThrough()).isTrue();
    }
}
