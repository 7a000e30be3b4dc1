package org.mineaction.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.load.HttpConnection;
import org.mineaction.benchmark.load.Latencies;
import org.mineaction.benchmark.load.Readers;
import org.mineaction.benchmark.report.Aim;
import org.mineaction.benchmark.report.Figure;
import org.mineaction.benchmark.report.Samples;
import org.mineaction.benchmark.report.Section;
import org.mineaction.benchmark.stack.LedgerDatabase;
import org.mineaction.benchmark.stack.OtherKinds;
import org.mineaction.benchmark.stack.Seed;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.benchmark.stack.Stopwatch;
import org.mineaction.contract.Report;

/** Totals over ten years of reports, and what else is read of them. */
public final class TotalsSpeed implements Measurement {
    private static final long REPORTS = 10_000_000;
    private static final int QUESTIONS = 300;
    private static final int MANY = 4;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final String TOTALS = "/statistics/v1/totals?";
    private static final String BULLETIN = "/statistics/v1/bulletin?";
    private static final String LIST = "/statistics/v1/found-items?limit=100&";
    /** As many as come in in a year. */
    private static final int EXPORTED_SHARE = 10;

    private static final String METHOD = """
            %,d reports of ten years, twelve districts, forty teams, five categories and twelve partitions, three in
            ten with a place and one in twenty amended, and for every %,d of them one of released land, for every %,d an
            incident and for every %,d a map handed over, were put into the tables by SQL; the answer for the whole
            time was held against the sum of the reports, that as of now against both, and that as of half-way
            against the sum of what was known then. %,d questions a run, or as many as are answered within %d s, each
            for a period of random beginning and end, split by district and month and in other ways, or for a year as
            of an instant in it or up to a month later, asked by one reader and by %d at once, each asking anew when
            answered; the time is that of the whole answer. Bulletins and first pages of 100 reports are asked for in the same way. The limit is
            what the same readers wait for the total of one day. After a warm-up of one round. Then, in each run, the
            %,d latest reports are taken as a file of each kind; memory is what the service has resident at most meanwhile,
            less what it had before.
            """;

    /** Every revision is looked at, without the totals that the service adds up. */
    private static final String KNOWN_AT = """
            SELECT sum(quantity)
            FROM (SELECT quantity, recorded_at, NULL::timestamptz AS replaced_at FROM found_item
                  UNION ALL
                  SELECT quantity, recorded_at, replaced_at FROM found_item_history) AS said
            WHERE recorded_at <= '%1$s' AND (replaced_at IS NULL OR replaced_at > '%1$s')
            """;

    private static final int YEAR = 365;
    private static final int MONTH = 30;
    private static final int SECONDS_A_DAY = 86_400;

    /**
     * A way to ask.
     *
     * @param name what it is called in the report
     * @param path asked
     * @param parameters beside the period
     * @param isAsOf whether it is for a year as of an instant, and not for any period as it is known now
     * @param aim milliseconds
     */
    private record Question(String name, String path, String parameters, boolean isAsOf, double aim) {
        String path(LocalDate from, LocalDate to) {
            return path + "from=" + from + "&to=" + to + parameters;
        }

        String path(SplittableRandom random) {
            if (!isAsOf) {
                int one = random.nextInt(Seed.DAYS);
                int other = random.nextInt(Seed.DAYS);
                return path(
                        yesterday().minusDays(Math.max(one, other)), yesterday().minusDays(Math.min(one, other)));
            }
            LocalDate from = yesterday().minusDays(YEAR + MONTH + random.nextInt(Seed.DAYS - YEAR - MONTH));
            Instant asOf = from.atStartOfDay(Report.ZONE)
                    .toInstant()
                    .plusSeconds(random.nextInt((YEAR + MONTH) * SECONDS_A_DAY));
            return path(from, from.plusDays(YEAR - 1L)) + "&asOf=" + asOf;
        }
    }

    private static final Question ONE_DAY = new Question("of one day", TOTALS, "", false, 0);
    private static final List<Question> QUESTIONS_ASKED = List.of(
            new Question("any period", TOTALS, "", false, 20),
            new Question("any period by district", TOTALS, "&groupBy=district", false, 20),
            new Question("any period by district and month", TOTALS, "&groupBy=district,month", false, 20),
            new Question("a year as of an instant", TOTALS, "", true, 300),
            new Question("a year as of an instant by district and month", TOTALS, "&groupBy=district,month", true, 300),
            new Question("bulletin of any period", BULLETIN, "", false, 100),
            new Question("list of any period", LIST, "", false, 50));

    @Override
    public Section measure(Plan plan) throws Exception {
        long reports = plan.scaled(REPORTS);
        try (Stack stack = Stack.start(plan.data());
                LedgerDatabase database = new LedgerDatabase(stack.postgres())) {
            stack.statistics().start();
            Console.say("  making %,d reports", reports);
            new Seed(database).growTo(reports);
            check(stack, database);
            Samples samples = new Samples();
            round(stack, new Samples());
            Exports exports = new Exports(stack, samples);
            long exported = reports / EXPORTED_SHARE;
            for (int run = 0; run < plan.runs(); run++) {
                round(stack, samples);
                exports.take(latest(database, exported), exported);
            }
            return new Section(
                    "Totals over ten years",
                    METHOD.formatted(
                            reports,
                            OtherKinds.FOUND_ITEMS_A_RELEASE,
                            OtherKinds.FOUND_ITEMS_AN_INCIDENT,
                            OtherKinds.FOUND_ITEMS_A_MAP,
                            QUESTIONS,
                            LONGEST.toSeconds(),
                            MANY,
                            exported),
                    Stream.of(figures(samples), exports.figures())
                            .flatMap(List::stream)
                            .toList(),
                    samples.work());
        }
    }

    /** The day from which on there are so many reports, or a few more. */
    private static LocalDate latest(LedgerDatabase database, long reports) throws Exception {
        long days = database.number(
                "SELECT current_date - min(listed_on) FROM (SELECT listed_on FROM found_item ORDER BY listed_on DESC LIMIT "
                        + reports + ") AS latest");
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }

    private static void check(Stack stack, LedgerDatabase database) throws Exception {
        long items = database.number("SELECT sum(quantity) FROM found_item WHERE state = 'COUNTED'");
        Instant halfWay =
                yesterday().minusDays(Seed.DAYS / 2).atStartOfDay(Report.ZONE).toInstant();
        try (HttpConnection connection =
                new HttpConnection(stack.statistics().ports().http())) {
            String all = TOTALS + "from=2000-01-01&to=" + yesterday();
            check(connection, all, items);
            check(connection, all + "&asOf=" + Instant.now().minusSeconds(1), items);
            check(connection, all + "&asOf=" + halfWay, database.number(KNOWN_AT.formatted(halfWay)));
        }
    }

    private static void check(HttpConnection connection, String path, long items) throws IOException {
        String totals = connection.get(path);
        if (!totals.contains("\"items\":" + items + ",")) {
            throw new IllegalStateException("the totals are not those of the reports: " + totals);
        }
    }

    private static void round(Stack stack, Samples samples) throws Exception {
        for (int readers : new int[] {1, MANY}) {
            ask(stack, readers, ONE_DAY, oneDay(), samples);
            for (Question question : QUESTIONS_ASKED) {
                Latencies latencies = ask(stack, readers, question, random(question), samples);
                Console.say(
                        "  %s: p50 %.1f ms, p99 %.1f ms",
                        name(question, readers), latencies.millis(50), latencies.millis(99));
            }
        }
    }

    private static Latencies ask(Stack stack, int readers, Question question, List<String> paths, Samples samples)
            throws Exception {
        String name = name(question, readers);
        Stopwatch watch = stack.watch();
        List<byte[]> questions = paths.stream().map(HttpConnection::question).toList();
        Latencies latencies = new Readers(stack.statistics().ports().http(), readers).ask(questions, LONGEST);
        samples.addWork(name, watch.stop(latencies.count()));
        samples.add(name + ", p50", latencies.millis(50));
        samples.add(name + ", p99", latencies.millis(99));
        return latencies;
    }

    private static LocalDate yesterday() {
        return LocalDate.now(Report.ZONE).minusDays(1);
    }

    private static String name(Question question, int readers) {
        return question.name() + ", " + readers + (readers == 1 ? " reader" : " readers");
    }

    private static List<String> oneDay() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> yesterday().minusDays(random.nextInt(Seed.DAYS)))
                .limit(QUESTIONS)
                .map(day -> ONE_DAY.path(day, day))
                .toList();
    }

    private static List<String> random(Question question) {
        SplittableRandom random = new SplittableRandom(2);
        return Stream.generate(() -> question.path(random)).limit(QUESTIONS).toList();
    }

    private static List<Figure> figures(Samples samples) {
        List<Figure> figures = new ArrayList<>();
        for (int readers : new int[] {1, MANY}) {
            String limit = name(ONE_DAY, readers);
            for (Question question : QUESTIONS_ASKED) {
                String name = name(question, readers);
                figures.add(samples.figure(name + ", p50", "ms").beside("of one day", samples.of(limit + ", p50")));
                figures.add(samples.figure(name + ", p99", "ms")
                        .aiming(Aim.atMost(question.aim()))
                        .beside("of one day", samples.of(limit + ", p99")));
            }
        }
        return figures;
    }
}
