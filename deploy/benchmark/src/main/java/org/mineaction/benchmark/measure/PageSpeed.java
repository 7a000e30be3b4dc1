package org.mineaction.benchmark.measure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.HttpConnection;
import org.mineaction.benchmark.load.Latencies;
import org.mineaction.benchmark.load.Readers;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.Seed;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;
import org.mineaction.contract.Report;

/** The dashboard, asked for by many at once: the same view, and each a view of their own. */
public final class PageSpeed implements Measurement {
    private static final long REPORTS = 1_000_000;
    private static final int MANY = 64;
    /** Who each want another page wait for one of ten connections to the database; of many more, some would be turned away. */
    private static final int FEW = 8;

    private static final int MOST_QUESTIONS = 200_000;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final String METHOD = """
            %,d reports of ten years, and land, maps and incidents beside them, were put into the tables by SQL. %d readers at once, or %d, each on a
            connection of its own, take gzip and ask anew as soon as they are answered, for %d s a run: all for the view that is shown unless somebody
            asks for another, since the ceasefire until today; all for five weeks of one district in Azerbaijani; each for days of their own, of random
            beginning and end, up to a year; and for the library that draws. The limit is a style sheet, for which nothing is read or reckoned. After a
            warm-up of one round.
            """;

    private static final String FIRST = "the first view";
    private static final String OTHER = "another view";
    private static final String OWN = "each their own view";
    private static final String LIBRARY = "the library that draws";
    private static final String STYLES = "a style sheet";

    private static final String FIRST_PATH = "/";
    private static final String OTHER_PATH = "/?from=2021-06-01&to=2021-07-03&district=AZ-AGM&lang=az";
    private static final int LONGEST_PERIOD = 365;

    @Override
    public Section measure(Plan plan) throws Exception {
        long reports = plan.scaled(REPORTS);
        try (Stack stack = Stack.start(plan.data());
                LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
            stack.statistics().start();
            Console.say("  making %,d reports", reports);
            new Seed(database).growTo(reports);
            Rounds rounds = new Rounds(stack, new Samples());
            new Rounds(stack, new Samples()).round(0);
            for (int run = 1; run <= plan.runs(); run++) {
                rounds.round(run);
            }
            return new Section(
                    "The dashboard under many readers",
                    METHOD.formatted(reports, MANY, FEW, LONGEST.toSeconds()),
                    rounds.figures(),
                    rounds.samples().work());
        }
    }

    private record Rounds(Stack stack, Samples samples) {
        void round(int run) throws Exception {
            String page;
            try (HttpConnection connection = new HttpConnection(port())) {
                page = connection.get(FIRST_PATH);
            }
            ask(STYLES, MANY, same(file(page, "dashboard.css")));
            ask(LIBRARY, MANY, same(file(page, "echarts.js")));
            for (int readers : new int[] {FEW, MANY}) {
                ask(FIRST, readers, same(FIRST_PATH));
                ask(OTHER, readers, same(OTHER_PATH));
            }
            ask(OWN, FEW, own(run));
        }

        private int port() {
            return stack.statistics().ports().http();
        }

        private void ask(String what, int readers, List<byte[]> questions) throws Exception {
            String name = name(what, readers);
            Stopwatch watch = stack.watch();
            Latencies latencies = new Readers(port(), readers).ask(questions, LONGEST);
            samples.add(name, watch.stop(latencies.count()));
            samples.add(name + ", p50", latencies.millis(50));
            samples.add(name + ", p99", latencies.millis(99));
            Console.say(
                    "  %s: %,.0f a second, p50 %.1f ms, p99 %.1f ms",
                    name, samples.last(name), latencies.millis(50), latencies.millis(99));
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            String limit = name(STYLES, MANY);
            for (String name : List.of(
                    name(FIRST, FEW),
                    name(FIRST, MANY),
                    name(OTHER, FEW),
                    name(OTHER, MANY),
                    name(OWN, FEW),
                    name(LIBRARY, MANY))) {
                figures.add(samples.figure(name, "answers/s").beside(limit, samples.of(limit)));
                for (String share : List.of(", p50", ", p99")) {
                    figures.add(samples.figure(name + share, "ms").beside(limit, samples.of(limit + share)));
                }
            }
            return figures;
        }
    }

    private static String name(String what, int readers) {
        return what + ", " + readers + " readers";
    }

    /** The address of a file that a page loads. */
    private static String file(String page, String name) {
        return Pattern.compile("\"(/assets/[0-9a-f]+/" + Pattern.quote(name) + ")\"")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    private static List<byte[]> same(String path) {
        return Collections.nCopies(MOST_QUESTIONS, question(path));
    }

    /** No two of a run are of the same days, but by chance; nor are those of two runs. */
    private static List<byte[]> own(int run) {
        SplittableRandom random = new SplittableRandom(run);
        return Stream.generate(() -> {
                    LocalDate from = LocalDate.now(Report.ZONE).minusDays(1 + random.nextInt(Seed.DAYS));
                    return question("/?from=" + from + "&to=" + from.plusDays(random.nextInt(LONGEST_PERIOD)));
                })
                .limit(MOST_QUESTIONS / MANY)
                .toList();
    }

    /** As a browser asks, which takes its answers packed. */
    private static byte[] question(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
