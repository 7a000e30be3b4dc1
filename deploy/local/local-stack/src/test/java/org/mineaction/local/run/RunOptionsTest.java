package org.mineaction.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunOptionsTest {
    @Test
    void withoutOptionsTheSamplesAreSentAndTheDataKept() {
        assertThat(RunOptions.of()).isEqualTo(new RunOptions(false, false, true));
    }

    @Test
    void optionsMayComeInAnyOrder() {
        assertThat(RunOptions.of("--no-samples", "--fresh", "--once")).isEqualTo(new RunOptions(true, true, false));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> RunOptions.of("--once", "--forever"))
                .isInstanceOf(RunFailure.class)
                .hasMessageContainingAll("--forever", "--fresh");
    }
}
