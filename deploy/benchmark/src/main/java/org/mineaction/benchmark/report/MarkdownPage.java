package org.mineaction.benchmark.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineaction.local.LocalPostgres;
import org.mineaction.local.ServiceProcess;

/** The report for people. */
final class MarkdownPage {
    private static final String SERVICES = "report-ingest|statistics|casualty-registry";
    private static final int MICROS = 1_000_000;

    private final StringBuilder page = new StringBuilder();
    /** Their properties, each once. */
    private List<Map<String, String>> machines = List.of();

    private MarkdownPage() {}

    static String of(Report report) {
        MarkdownPage page = new MarkdownPage();
        page.head(report);
        report.parts().forEach(page::part);
        return page.page.toString();
    }

    private void head(Report report) {
        line("# Benchmark");
        line("");
        line("Written by `deploy/benchmark/run`. Every run's values are in [benchmark.json](benchmark.json).");
        line("Load, services, Kafka and PostgreSQL share the machine, so each limit is one for this machine only.");
        line(
                "Kafka and PostgreSQL run as `deploy/local/run` runs them: PostgreSQL durable (fsync on), but with `%s`,",
                String.join(" ", LocalPostgres.LARGE));
        line(
                "as a ledger of this size needs; Kafka as it comes, without a forced write for each record; each service with");
        line("`%s`.", String.join(" ", ServiceProcess.JAVA_OPTIONS));
        line("");
        machines = report.parts().stream().map(Measured::machine).distinct().toList();
        row("machine", i -> String.valueOf(i + 1));
        row("---", i -> "---");
        machines.stream()
                .flatMap(machine -> machine.keySet().stream())
                .distinct()
                .forEach(name -> row(name, i -> machines.get(i).getOrDefault(name, "")));
    }

    private void row(String name, IntFunction<String> ofMachine) {
        line(
                "| %s | %s |",
                name, IntStream.range(0, machines.size()).mapToObj(ofMachine).collect(Collectors.joining(" | ")));
    }

    private static String scale(Measured part) {
        return part.scale() == 1 ? "" : " at " + number(part.scale()) + " of the full counts, for a look only";
    }

    private void part(Measured part) {
        Section section = part.section();
        line("");
        line("## %s", section.title());
        line("");
        line("%s", section.method());
        line("");
        line(
                "On %s, machine %d, revision %s; medians of %d runs%s.",
                part.date(), machines.indexOf(part.machine()) + 1, part.revision(), part.runs(), scale(part));
        line("");
        line("| figure | median | lowest – highest | aim | met | limit | share of limit |");
        line("| --- | ---: | ---: | ---: | --- | --- | ---: |");
        section.figures().forEach(this::figure);
        if (!section.work().isEmpty()) {
            work(section.work());
        }
    }

    private void figure(Figure figure) {
        Runs runs = figure.runs();
        Aim aim = figure.aim();
        Limit limit = figure.limit();
        line(
                "| %s | %s %s | %s – %s | %s | %s | %s | %s |",
                figure.name(),
                number(runs.median()),
                figure.unit(),
                number(runs.lowest()),
                number(runs.highest()),
                aim == null ? "" : (aim.least() ? "≥ " : "≤ ") + number(aim.value()),
                aim == null ? "" : aim.isMetBy(runs.median()) ? "yes" : "**no**",
                limit == null ? "" : limit.name() + ": " + number(limit.runs().median()),
                limit == null ? "" : number(figure.shares().median()));
    }

    private void work(Map<String, List<Work>> work) {
        Set<String> parts = work.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.cpu().seconds().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        line("");
        line(
                "CPU-seconds (medians), what the machine's host gave to others, and what one CPU-second of the service does:");
        line("");
        line(
                "| phase | items | seconds | %s | to others | µs CPU an item | items a CPU-second of the service |",
                String.join(" | ", parts));
        line("| --- | ---: | ---: |%s ---: | ---: | ---: |", " ---: |".repeat(parts.size()));
        work.forEach((phase, runs) -> line(
                "| %s | %s | %s | %s | %s | %s | %s |",
                phase,
                median(runs, Work::items),
                median(runs, Work::seconds),
                parts.stream()
                        .map(part -> median(runs, one -> one.cpu().of(part)))
                        .collect(Collectors.joining(" | ")),
                runs.stream().anyMatch(one -> one.stolen() == null) ? "" : median(runs, Work::stolen),
                median(runs, one -> one.cpu().sum() / one.items() * MICROS),
                perServiceSecond(runs)));
    }

    private static String perServiceSecond(List<Work> runs) {
        ToDoubleFunction<Work> service = one -> one.cpu().seconds().entrySet().stream()
                .filter(part -> part.getKey().matches(SERVICES))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        // Nothing of a service worth dividing by.
        boolean none = runs.stream().anyMatch(one -> service.applyAsDouble(one) < one.seconds() / 100);
        return none ? "" : median(runs, one -> one.items() / service.applyAsDouble(one));
    }

    private static String median(List<Work> runs, ToDoubleFunction<Work> value) {
        return number(new Runs(runs.stream().map(value::applyAsDouble).toList()).median());
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
