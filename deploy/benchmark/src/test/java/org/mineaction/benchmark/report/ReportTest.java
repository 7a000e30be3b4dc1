package org.mineaction.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        Figure figure = Figure.of("drain", "reports/s", List.of(60.0, 50.0))
                .aiming(Aim.atLeast(55))
                .beside("COPY", List.of(120.0, 100.0));
        Work work = new Work(1_000, 2, new Cpu(Map.of("statistics", 4.0)), 0.5);
        Section section = new Section("Title", "Method.", List.of(figure), Map.of("phase", List.of(work)));
        Map<String, String> machine = Map.of("cores", "2");
        Report report = new Report(List.of(new Measured("DRAIN", "2026-01-01", 1, 2, "abc", machine, section)));

        report.write(directory);

        assertThat(Report.in(directory)).isEqualTo(report);
        assertThat(directory.resolve("benchmark.md")).content().contains("| drain |");
    }

    @Test
    void beforeTheFirstThereIsNothing() throws Exception {
        assertThat(Report.in(directory).parts()).isEmpty();
    }
}
