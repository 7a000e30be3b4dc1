package org.mineaction.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mineaction.benchmark.machine.Machine;
import org.mineaction.benchmark.measure.Plan;
import org.mineaction.benchmark.report.Measured;
import org.mineaction.benchmark.report.Report;
import org.mineaction.benchmark.report.Section;
import org.mineaction.local.Checkout;

/** The main program of {@code deploy/benchmark/run}. After each part, what was reported of it before is replaced. */
public final class Benchmark {
    // Kept here, or its level would be forgotten with it.
    private static final Logger ROOT = Logger.getLogger("");

    private Benchmark() {}

    /** Measures what was asked for. */
    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(1);
            return;
        }
        measure(options);
        System.exit(0);
    }

    private static void measure(Options options) throws Exception {
        String date = LocalDate.now(ZoneOffset.UTC).toString();
        Map<String, String> machine = Machine.description();
        String revision = Machine.revision();
        Path data = Checkout.root().resolve("deploy/benchmark/target/data");
        Plan plan = new Plan(options.runs(), options.scale(), data);
        Map<MeasuredPart, Measured> parts = new EnumMap<>(MeasuredPart.class);
        Report.in(options.out()).parts().forEach(earlier -> parts.put(MeasuredPart.valueOf(earlier.part()), earlier));
        for (MeasuredPart part : options.parts()) {
            long start = System.nanoTime();
            Console.say("%s", part.name().toLowerCase(Locale.ROOT));
            Section section = part.measurement().measure(plan);
            parts.put(
                    part, new Measured(part.name(), date, options.scale(), options.runs(), revision, machine, section));
            new Report(List.copyOf(parts.values())).write(options.out());
            Console.say("  done in %.0f s", (System.nanoTime() - start) / 1e9);
        }
        Console.say("The report is in %s.", options.out());
    }
}
