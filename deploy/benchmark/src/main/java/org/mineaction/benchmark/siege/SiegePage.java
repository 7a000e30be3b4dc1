package org.mineaction.benchmark.siege;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.mineaction.benchmark.report.Runs;

/**
 * What was seen, as Markdown.
 *
 * @param seconds of each round
 * @param runs how often each was played
 * @param rounds by what assaulted; those beside nobody are the first
 */
record SiegePage(long seconds, int runs, Map<String, List<Round>> rounds) {
    private static final String HEAD = """
            # Siege

            Single reports (%d a second) and reads of totals (%d a second) of one account and address, alone and beside others who have no
            manners, %d s each, %d times, at the limits that are set unless others are. Times are milliseconds from when a call was due to its
            answer, medians of the runs; the aim is a p99 of at most three times that of the same run's traffic alone. Those who assault share
            the machine's cores with what they assault, so part of what a round costs is theirs. Failed are calls of the traffic, in all runs;
            health is that of report-ingest on its management port, asked once a second: the longest answer of all. Those who assault by
            writing have the token of a reporter. This is written by `deploy/benchmark/siege`.

            | | |
            | --- | --- |
            """;
    private static final String TABLE = """

            | beside | reports p50 | p99 | × | reads p50 | p99 | × | failed | health | memory, MiB | what they got |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """;

    String text(String date, String revision, Map<String, String> machine) {
        StringBuilder page =
                new StringBuilder(HEAD.formatted(Traffic.REPORTS_PER_SECOND, Traffic.READS_PER_SECOND, seconds, runs));
        page.append("| date | ")
                .append(date)
                .append(" |\n| revision | ")
                .append(revision)
                .append(" |\n");
        machine.forEach((name, value) ->
                page.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        page.append(TABLE);
        List<Round> alone = rounds.values().iterator().next();
        rounds.forEach((name, beside) -> page.append(row(name, beside, alone)));
        return page.toString();
    }

    private static String row(String name, List<Round> beside, List<Round> alone) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.0f ms | %.0f | %s |%n",
                name,
                times(beside, alone, Round::reports),
                times(beside, alone, Round::reads),
                beside.stream().mapToInt(Round::failed).sum(),
                figure(beside, Round::healthMillis).highest(),
                figure(beside, Round::peakMebibytes).highest(),
                outcomes(beside));
    }

    private static String times(List<Round> beside, List<Round> alone, Function<Round, Round.Times> which) {
        Runs p99 = figure(beside, round -> which.apply(round).p99());
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f",
                figure(beside, round -> which.apply(round).p50()).median(),
                p99.median(),
                p99.by(figure(alone, round -> which.apply(round).p99())).median());
    }

    private static Runs figure(List<Round> rounds, ToDoubleFunction<Round> value) {
        return new Runs(rounds.stream().mapToDouble(value).boxed().toList());
    }

    private static String outcomes(List<Round> rounds) {
        return rounds.stream()
                .flatMap(round -> round.outcomes().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                .collect(joining(", "));
    }
}
