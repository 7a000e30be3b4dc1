package org.mineaction.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static Options of(String... arguments) {
        return Options.of(arguments);
    }

    @Test
    void withoutOptionsEverythingIsMeasuredForThePublishedReport() {
        assertThat(of().parts()).containsExactly(MeasuredPart.values());
        assertThat(of().out()).endsWithRaw(Path.of("docs/proof"));
    }

    @Test
    void aPartCanBeMeasuredAnew() {
        assertThat(of("--only", "drain,batch").parts()).containsExactly(MeasuredPart.BATCH, MeasuredPart.DRAIN);
        assertThat(of("--only", "drain").out()).endsWithRaw(Path.of("docs/proof"));
    }

    @Test
    void aQuickLookDoesNotReplaceThePublishedReport() {
        assertThat(of("--runs", "2").out()).endsWithRaw(Path.of("target/report"));
        assertThat(of("--scale", "0.1").out()).endsWithRaw(Path.of("target/report"));
    }

    @Test
    void withoutARunNothingIsMeasured() {
        assertThat(of("--runs", "1").runs()).isEqualTo(1);
        for (String runs : List.of("0", "-1", "many")) {
            assertThatThrownBy(() -> of("--runs", runs))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("--runs must be a whole number of at least 1");
        }
    }

    @Test
    void whatIsNotAnOptionIsRefused() {
        assertThatThrownBy(() -> of("--fast")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("--only")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("--only", "speed")).isInstanceOf(IllegalArgumentException.class);
    }
}
