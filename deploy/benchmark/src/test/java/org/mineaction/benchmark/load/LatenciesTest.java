package org.mineaction.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aPercentileIsTheTimeThatSoManyDidNotExceed() {
        Latencies latencies = new Latencies();
        for (int millis = 2_000; millis > 0; millis--) {
            latencies.add(millis * 1_000_000L);
        }

        assertThat(latencies.millis(50)).isEqualTo(1_000);
        assertThat(latencies.millis(99)).isEqualTo(1_980);
        assertThat(latencies.millis(100)).isEqualTo(2_000);
    }

    @Test
    void oneTimeIsEveryPercentile() {
        Latencies latencies = new Latencies();
        latencies.add(3_000_000);

        assertThat(latencies.millis(50)).isEqualTo(3);
        assertThat(latencies.millis(99)).isEqualTo(3);
    }
}
