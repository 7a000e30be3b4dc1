package org.mineaction.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    private static String page(Figure figure) {
        Work work = new Work(1_000, 2, new Cpu(Map.of("statistics", 4.0)), 0.5);
        Section section = new Section("Title", "Method.", List.of(figure), Map.of("phase", List.of(work)));
        return MarkdownPage.of(
                new Report(List.of(new Measured("DRAIN", "2026-01-01", 1, 3, "abc", Map.of("cores", "2"), section))));
    }

    @Test
    void aFigureStandsBesideItsAimAndItsLimit() {
        Figure figure = Figure.of("drain", "reports/s", List.of(60.0, 50.0, 70.0))
                .aiming(Aim.atLeast(55))
                .beside("COPY", List.of(120.0, 100.0, 140.0));

        assertThat(page(figure)).contains("| drain | 60.0 reports/s | 50.0 – 70.0 | ≥ 55.0 | yes | COPY: 120 | 0.50 |");
    }

    @Test
    void eachPartSaysWhenAndOfWhatItIs() {
        assertThat(page(Figure.of("time", "ms", List.of(60.0))))
                .contains("| cores | 2 |", "On 2026-01-01, machine 1, revision abc; medians of 3 runs.");
    }

    @Test
    void eachPartSaysOnWhichMachine() {
        Section section = new Section("Title", "Method.", List.of(Figure.of("time", "ms", List.of(60.0))), Map.of());
        String page = MarkdownPage.of(new Report(List.of(
                new Measured("DRAIN", "2026-01-01", 1, 3, "abc", Map.of("cores", "2"), section),
                new Measured("GROWTH", "2026-01-02", 1, 3, "abc", Map.of("cores", "4"), section))));

        assertThat(page).contains("| machine | 1 | 2 |", "| cores | 2 | 4 |", "On 2026-01-02, machine 2, ");
    }

    @Test
    void anAimMissedIsSaid() {
        Figure figure = Figure.of("time", "ms", List.of(60.0)).aiming(Aim.atMost(55));

        assertThat(page(figure)).contains("| ≤ 55.0 | **no** |");
    }

    @Test
    void processorTimeIsToldForEachPhase() {
        Figure figure = Figure.of("time", "ms", List.of(60.0));

        assertThat(page(figure)).contains("| phase | 1,000 | 2.00 | 4.00 | 0.50 | 4,000 | 250 |");
    }
}
