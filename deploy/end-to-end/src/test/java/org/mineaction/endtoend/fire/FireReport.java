package org.mineaction.endtoend.fire;

import static java.util.stream.Collectors.joining;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What is kept of a run.
 *
 * @param seed it was drawn with
 * @param postgresVersion as the server tells it
 * @param results of all rounds
 */
record FireReport(long seed, String postgresVersion, List<RoundResult> results) {
    private static final String TEXT = """
            # Fire

            Faults struck at the packaged services under load, each round at a random moment, and the account after every round:
            every accepted report is in the topic and nothing that nobody sent, every report is counted once at its highest revision,
            the parts sum to the total and to what the facts add up to, only what is poison is in the dead letters, the registry, its
            topic and statistics know the same incidents, no service has logged an error (but for calls cut
            off because it was told to stop while they waited) or said that it is not alive, and nobody needed a hand. Faults are in `%1$s`; this is written by `deploy/end-to-end/fire`.

            | | |
            | --- | --- |
            | date | %2$s |
            | machine | %3$s |
            | Java | %4$s |
            | Kafka, PostgreSQL | %5$s, %6$s |
            | revision | %14$s |
            | seed | %7$d |
            | rounds | %8$d |
            | requests accepted, refused (503), not answered, sent again | %9$s |
            | revisions accepted, totals read meanwhile | %10$s |
            | defects | %11$d |

            A round has up to four faults, and its figures stand in the line of each. Healing is the time from the end of the last
            fault until all is accepted, ready and counted; the partitions of an instance that is gone without a word are
            taken over after ten seconds.

            | fault | rounds | accepted | refused | sent again | revisions | healing, median | worst | defects |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            %12$s

            ## Defects

            %13$s
            """;

    FireReport {
        results = List.copyOf(results);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }

    private String text() {
        Counts all = FaultLine.sum(results);
        return TEXT.formatted(
                "deploy/end-to-end/src/test/java/org/mineaction/endtoend/fire",
                LocalDate.now(Clock.system(ZoneOffset.UTC)),
                machine(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                AppInfoParser.getVersion(),
                postgresVersion,
                seed,
                results.size(),
                "%,d, %,d, %,d, %,d".formatted(all.accepted(), all.refused(), all.broken(), all.retried()),
                "%,d, %,d".formatted(all.receipts(), all.answers()),
                defects().size(),
                lines().stream().map(FaultLine::row).collect(joining("\n")),
                defects().isEmpty() ? "None." : String.join("\n", defects()),
                System.getProperty("fire.revision", "unknown"));
    }

    private static String machine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GiB, %s %s (%s)"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                        system.getName(),
                        system.getVersion(),
                        system.getArch());
    }

    private List<FaultLine> lines() {
        Map<String, List<RoundResult>> rounds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (RoundResult result : results) {
            for (String fault : result.faults()) {
                rounds.computeIfAbsent(fault, any -> new ArrayList<>()).add(result);
            }
        }
        return rounds.entrySet().stream()
                .map(entry -> new FaultLine(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<String> defects() {
        List<String> defects = new ArrayList<>();
        for (int round = 0; round < results.size(); round++) {
            for (String defect : results.get(round).defects()) {
                defects.add("- round %d, %s: %s"
                        .formatted(round, String.join(" + ", results.get(round).faults()), defect));
            }
        }
        return defects;
    }

    /**
     * The rounds with one fault.
     *
     * @param fault its name
     * @param rounds at least one
     */
    private record FaultLine(String fault, List<RoundResult> rounds) {
        static Counts sum(List<RoundResult> rounds) {
            return rounds.stream().map(RoundResult::counts).reduce(Counts.NONE, Counts::plus);
        }

        String row() {
            Counts counts = sum(rounds);
            List<Double> healing = rounds.stream()
                    .map(round -> round.healing().toMillis() / 1e3)
                    .sorted()
                    .toList();
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %,d | %,d | %,d | %.1f s | %.1f s | %d |",
                    fault,
                    rounds.size(),
                    counts.accepted(),
                    counts.refused(),
                    counts.retried(),
                    counts.receipts(),
                    healing.get(healing.size() / 2),
                    healing.get(healing.size() - 1),
                    rounds.stream().mapToInt(round -> round.defects().size()).sum());
        }
    }
}
