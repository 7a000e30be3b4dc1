package org.mineaction.benchmark.siege;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mineaction.benchmark.load.Latencies;

/** What was seen, as Markdown. */
final class SiegePage {
    private static final String HEAD = """
            # Siege

            Single reports (%d a second) and reads of totals (%d a second) from one address, alone and beside others who have no manners, %d s
            each, at the limits that are set unless others are. Times are milliseconds from when a call was due to its answer; the aim is a p99 of
            at most three times that of the traffic alone. Those who assault share the machine's cores with what they assault, so part of what
            a round costs is theirs. Health is that of report-ingest on its management port, asked once a second: the longest answer. This
            is written by `deploy/benchmark/siege`.

            | | |
            | --- | --- |
            """;
    private static final String TABLE = """

            | beside | reports p50 | p99 | × | reads p50 | p99 | × | failed | health | memory, MiB | what they got |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
            """;

    private SiegePage() {}

    static String of(String date, String revision, Map<String, String> machine, long seconds, List<Round> rounds) {
        StringBuilder page = new StringBuilder(
                HEAD.formatted(Traffic.REPORTS_PER_SECOND, Traffic.READS_PER_SECOND, seconds));
        page.append("| date | ").append(date).append(" |\n| revision | ").append(revision).append(" |\n");
        machine.forEach((name, value) ->
                page.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        page.append(TABLE);
        Round alone = rounds.get(0);
        rounds.forEach(round -> page.append(row(round, alone)));
        return page.toString();
    }

    private static String row(Round round, Round alone) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %.0f ms | %.0f | %s |%n",
                round.name(),
                times(round.traffic().reports(), alone.traffic().reports()),
                times(round.traffic().reads(), alone.traffic().reads()),
                round.traffic().failed(),
                round.healthMillis(),
                round.peakMebibytes(),
                round.outcomesInWords());
    }

    private static String times(Latencies here, Latencies alone) {
        double worst = here.millis(99);
        return String.format(Locale.ROOT, "%.1f | %.1f | %.1f", here.millis(50), worst, worst / alone.millis(99));
    }
}
