package org.mineaction.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {
    @Test
    void processorTimeIsReadWhateverTheProgramIsCalled() {
        String text = "42 (odd ) name) S 7 42 42 0 -1 4194304 11 305 0 0 150 50 880 20 20 0 1 0 390057 227196928 0";

        assertThat(ProcStat.parse(text)).isEqualTo(new ProcStat(7, 2.0, 9.0));
    }

    @Test
    void timeGivenToOthersIsRead() {
        assertThat(ProcStat.stolen("cpu  32597 0 9087 31346 248 0 1515 3944 0 0"))
                .isEqualTo(39.44);
    }

    @Test
    void memoryIsReadInMebibytes() {
        String status = "Name:\tjava\nVmHWM:\t  307200 kB\nVmRSS:\t  102400 kB\n";

        assertThat(ProcStatus.mebibytes(status, "VmHWM")).isEqualTo(300);
        assertThat(ProcStatus.mebibytes(status, "VmRSS")).isEqualTo(100);
    }
}
