package org.mineaction.benchmark.siege;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mineaction.benchmark.Console;
import org.mineaction.benchmark.machine.Machine;
import org.mineaction.benchmark.machine.ProcStatus;
import org.mineaction.benchmark.stack.Stack;
import org.mineaction.local.Checkout;
import org.mineaction.local.ServiceProcess;

/**
 * The main program of {@code deploy/benchmark/siege}: its arguments are the seconds of a round, how often all rounds are
 * played, and the page to be written.
 */
public final class Siege {
    // Kept here, or its level would be forgotten with it.
    private static final Logger ROOT = Logger.getLogger("");
    private static final String USUAL_CALLS = "100";
    private static final String USUAL_BURST = "500";
    private static final String USUAL_CALLS_OF_SUBJECT = "500";
    private static final String USUAL_BURST_OF_SUBJECT = "1000";
    private static final int TEN_TIMES = 1_000;
    private static final int TEN_TIMES_OF_SUBJECT = 5_000;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final String NOBODY = "nobody";

    private final Stack stack;
    private final Duration time;
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
    private long flows;

    private Siege(Stack stack, Duration time) {
        this.stack = stack;
        this.time = time;
    }

    private interface Making {
        Assault make() throws IOException;
    }

    /** Plays every round, and writes what was seen. */
    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
        int runs = Integer.parseInt(arguments[1]);
        Path page = Path.of(arguments[2]);
        try (Stack stack = Stack.start(Checkout.root().resolve("deploy/benchmark/target/siege"))) {
            List.of(stack.ingest(), stack.statistics()).forEach(Siege::startWithUsualLimits);
            Siege siege = new Siege(stack, time);
            siege.play(runs);
            String date = LocalDate.now(ZoneOffset.UTC).toString();
            Files.writeString(
                    page,
                    new SiegePage(time.toSeconds(), runs, siege.rounds)
                            .text(date, Machine.revision(), Machine.description()));
        }
        Console.say("The page is %s.", page);
        System.exit(0);
    }

    private static void startWithUsualLimits(ServiceProcess service) {
        service.with("LEDGER_LIMITS_CALLS_OF_ADDRESS", USUAL_CALLS)
                .with("LEDGER_LIMITS_BURST_OF_ADDRESS", USUAL_BURST)
                .with("LEDGER_LIMITS_CALLS_OF_SUBJECT", USUAL_CALLS_OF_SUBJECT)
                .with("LEDGER_LIMITS_BURST_OF_SUBJECT", USUAL_BURST_OF_SUBJECT)
                .start();
    }

    private void play(int runs) throws Exception {
        Map<String, Making> assaults = assaults();
        traffic().flow(WARM_UP, flows++);
        for (int run = 0; run < runs; run++) {
            play(NOBODY, Map.of());
            for (Map.Entry<String, Making> assault : assaults.entrySet()) {
                play(assault.getKey(), assault.getValue().make());
            }
        }
    }

    private Map<String, Making> assaults() throws IOException {
        int ingest = stack.ingest().ports().http();
        int statistics = stack.statistics().ports().http();
        byte[] bomb = Arms.bomb();
        byte[] form = Arms.question("/ingest/v1/form");
        byte[] totals = Arms.question("/statistics/v1/totals?from=2021-06-01&to=2021-07-03&groupBy=district");
        Map<String, Making> assaults = new LinkedHashMap<>();
        assaults.put("1,000 heads, a byte a second", () -> Trickle.ofHeads(ingest));
        assaults.put("1,000 bodies, a byte a second", () -> Trickle.ofBodies(ingest));
        assaults.put(
                "1,000 calls a second of one address, without a token",
                () -> new Volley(ingest, form, 20, TEN_TIMES, 1));
        assaults.put(
                "5,000 calls a second of one account",
                () -> new Volley(ingest, Arms.empty(), 20, TEN_TIMES_OF_SUBJECT, 20));
        assaults.put("1 GiB of zeros, packed, 20 at once, every second", () -> new Volley(ingest, bomb, 20, 20, 20));
        assaults.put(
                "100,000 nested arrays, 50 at once, every second", () -> new Volley(ingest, Arms.nested(), 50, 50, 50));
        assaults.put(
                "1,000 reads of totals a second of one address",
                () -> new Volley(statistics, totals, 20, TEN_TIMES, 1));
        return assaults;
    }

    private Traffic traffic() {
        return new Traffic(
                stack.ingest().ports().http(), stack.statistics().ports().http());
    }

    private void play(String name, Assault assault) throws Exception {
        try (assault) {
            assault.begin();
            play(name, assault.outcomes());
        }
        // What was begun is to end before the next is measured.
        traffic().flow(Duration.ofSeconds(2), flows++);
    }

    private void play(String name, Map<String, LongAdder> outcomes) throws Exception {
        Round round;
        try (Health health = new Health(stack.ingest().ports().management())) {
            Traffic.Result result = traffic().flow(time, flows++);
            double peak = ProcStatus.peakMebibytes(stack.ingest().pid());
            round = Round.of(result, outcomes, peak, health.millis());
        }
        rounds.computeIfAbsent(name, unused -> new ArrayList<>()).add(round);
        Console.say(
                "%s: reports p99 %.1f ms, reads p99 %.1f ms, %d failed; %s",
                name, round.reports().p99(), round.reads().p99(), round.failed(), round.outcomes());
    }
}
