package org.mineaction.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MaskedTest {
    @Test
    void tellsWhereAndOfWhichKindAndNothingElse() {
        Exception failure = new IllegalStateException("a person's name", new IllegalArgumentException("another's"));
        StringWriter logged = new StringWriter();

        Masked.of(failure).printStackTrace(new PrintWriter(logged));

        assertThat(logged.toString())
                .contains("IllegalStateException", "IllegalArgumentException", "MaskedTest")
                .doesNotContain("name", "another");
    }
}
