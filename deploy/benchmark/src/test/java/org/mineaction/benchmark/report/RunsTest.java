package org.mineaction.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void theMedianIsTheMiddleValue() {
        assertThat(new Runs(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
        assertThat(new Runs(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
    }

    @Test
    void runsAreComparedInPairs() {
        Runs shares = new Runs(List.of(1.0, 6.0)).by(new Runs(List.of(2.0, 3.0)));

        assertThat(shares.values()).containsExactly(0.5, 2.0);
    }

    @Test
    void onlyTheSameRunsAreCompared() {
        Runs two = new Runs(List.of(1.0, 6.0));
        Runs one = new Runs(List.of(1.0));

        assertThatThrownBy(() -> two.by(one)).isInstanceOf(IllegalArgumentException.class);
    }
}
