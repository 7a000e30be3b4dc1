package org.mineaction.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void aConstantRateDoesNotWaitForAnybody() {
        Schedule schedule = Schedule.perSecond(1_000);

        assertThat(schedule.due(0, 5, 99)).isEqualTo(5);
        assertThat(schedule.due(3, 5, 99_000_000)).isEqualTo(3_000_005);
    }
}
