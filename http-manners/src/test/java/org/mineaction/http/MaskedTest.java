package org.mineaction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
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

    @Test
    void inShortItTellsTheCodeOrKindAndPlace() {
        assertThat(Masked.inShort(new SQLException("a person's name", "23514"))).isEqualTo("SQLSTATE 23514");
        assertThat(Masked.inShort(new SQLException("a person's name"))).contains("SQLException", "MaskedTest");
        assertThat(Masked.inShort(new KafkaException("host 1"))).contains("host 1");
    }
}
