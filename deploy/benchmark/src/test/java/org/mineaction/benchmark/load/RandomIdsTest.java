package org.mineaction.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RandomIdsTest {
    @Test
    void whatIsWrittenInPlaceIsTheIdAsText() {
        byte[] text = "<                                    >".getBytes(StandardCharsets.US_ASCII);

        new RandomIds(7).write(text, 1);

        assertThat(new String(text, StandardCharsets.US_ASCII)).isEqualTo("<" + new RandomIds(7).next() + ">");
    }
}
