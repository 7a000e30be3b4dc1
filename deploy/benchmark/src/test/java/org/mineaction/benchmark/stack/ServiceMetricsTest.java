package org.mineaction.benchmark.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceMetricsTest {
    @Test
    void aMetricIsFoundByItsWholeNameAndAddedUpOverKinds() {
        String metrics = """
                # TYPE merges summary
                merges_count_more{kind="found-item"} 1.0
                merges_count{kind="found-item"} 1.25E2
                merges_count{kind="casualty"} 3.0
                """;

        assertThat(ServiceMetrics.value(metrics, "merges_count")).isEqualTo(128);
    }
}
