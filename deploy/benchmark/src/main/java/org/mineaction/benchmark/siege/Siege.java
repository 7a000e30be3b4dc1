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

/** The main program of {@code deploy/benchmark/siege}: its arguments are the seconds of a round and the page to be written. */
public final class Siege {
    // Kept here, or its level would be forgotten with it.
    private static final Logger ROOT = Logger.getLogger("");
    private static final String USUAL_CALLS = "100";
    private static final String USUAL_BURST = "500";
    private static final int TEN_TIMES = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Stack stack;
    private final Duration time;
    private final List<Round> rounds = new ArrayList<>();

    private Siege(Stack stack, Duration time) {
        this.stack = stack;
        this.time = time;
    }

    private interface Making {
        Assault make(int port) throws IOException;
    }

    /** Plays every round, and writes what was seen. */
    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
        Path page = Path.of(arguments[1]);
        try (Stack stack = Stack.start(Checkout.root().resolve("deploy/benchmark/target/siege"))) {
            List.of(stack.ingest(), stack.statistics()).forEach(Siege::startWithUsualLimits);
            Siege siege = new Siege(stack, time);
            siege.play();
            String date = LocalDate.now(ZoneOffset.UTC).toString();
            Files.writeString(
                    page,
                    SiegePage.of(date, Machine.revision(), Machine.description(), time.toSeconds(), siege.rounds));
        }
        Console.say("The page is %s.", page);
        System.exit(0);
    }

    private static void startWithUsualLimits(ServiceProcess service) {
        service.with("LEDGER_LIMITS_CALLS_OF_ADDRESS", USUAL_CALLS)
                .with("LEDGER_LIMITS_BURST_OF_ADDRESS", USUAL_BURST)
                .start();
    }

    private void play() throws Exception {
        byte[] bomb = Arms.bomb();
        byte[] totals = Arms.call("/statistics/v1/totals?from=2021-06-01&to=2021-07-03&groupBy=district");
        Map<String, Making> assaults = new LinkedHashMap<>();
        assaults.put("1,000 heads, a byte a second", Trickle::ofHeads);
        assaults.put("1,000 bodies, a byte a second", Trickle::ofBodies);
        assaults.put(
                "1,000 calls a second of one address",
                port -> new Volley(port, Arms.call("/ingest/v1/form"), 20, TEN_TIMES, 1));
        assaults.put("1 GiB of zeros, packed, 20 at once, every second", port -> new Volley(port, bomb, 20, 20, 20));
        assaults.put(
                "100,000 nested arrays, 50 at once, every second", port -> new Volley(port, Arms.nested(), 50, 50, 50));
        traffic().flow(WARM_UP, 0);
        play("nobody", Map.of());
        for (Map.Entry<String, Making> assault : assaults.entrySet()) {
            play(
                    assault.getKey(),
                    assault.getValue().make(stack.ingest().ports().http()));
        }
        play(
                "1,000 reads of totals a second of one address",
                new Volley(stack.statistics().ports().http(), totals, 20, TEN_TIMES, 1));
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
        traffic().flow(Duration.ofSeconds(2), -rounds.size());
    }

    private void play(String name, Map<String, LongAdder> outcomes) throws Exception {
        try (Health health = new Health(stack.ingest().ports().management())) {
            Traffic.Result result = traffic().flow(time, rounds.size() + 1L);
            double peak = ProcStatus.peakMebibytes(stack.ingest().pid());
            rounds.add(new Round(name, result, new LinkedHashMap<>(outcomes), peak, health.millis()));
        }
        Traffic.Result traffic = rounds.get(rounds.size() - 1).traffic();
        Console.say(
                "%s: reports p99 %.1f ms, reads p99 %.1f ms, %d failed; %s",
                name,
                traffic.reports().millis(99),
                traffic.reads().millis(99),
                traffic.failed(),
                rounds.get(rounds.size() - 1).outcomesInWords());
    }
}
