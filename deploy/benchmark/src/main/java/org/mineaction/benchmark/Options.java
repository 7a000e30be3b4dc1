package org.mineaction.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mineaction.local.Checkout;

/**
 * What was asked for.
 *
 * @param parts to be measured
 * @param runs of each that count
 * @param scale by which all counts are multiplied
 * @param out where the report goes
 */
record Options(Set<MeasuredPart> parts, int runs, double scale, Path out) {
    static final String USAGE = "deploy/benchmark/run [--only " + names() + "] [--runs 3] [--scale 1.0] [--out DIR]";
    private static final int RUNS = 3;

    /** @throws IllegalArgumentException telling what is wrong */
    static Options of(String[] arguments) {
        Set<MeasuredPart> parts = EnumSet.allOf(MeasuredPart.class);
        int runs = RUNS;
        double scale = 1;
        Path out = null;
        for (Iterator<String> words = List.of(arguments).iterator(); words.hasNext(); ) {
            String option = words.next();
            switch (option) {
                case "--only" -> parts = parts(value(option, words));
                case "--runs" -> runs = runs(value(option, words));
                case "--scale" -> scale = Double.parseDouble(value(option, words));
                case "--out" -> out = Path.of(value(option, words));
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Options(parts, runs, scale, out == null ? standard(runs >= RUNS && scale == 1) : out);
    }

    /** A quick look must not replace what is published. */
    private static Path standard(boolean isToBePublished) {
        return Checkout.root().resolve(isToBePublished ? "docs/proof" : "deploy/benchmark/target/report");
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    /** A figure needs a run: without one, a part would be measured for nothing and fail at its end. */
    private static int runs(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("--runs must be a whole number of at least 1, not " + number);
        }
        return Integer.parseInt(number);
    }

    private static Set<MeasuredPart> parts(String names) {
        Set<MeasuredPart> parts = EnumSet.noneOf(MeasuredPart.class);
        for (String name : names.split(",", -1)) {
            parts.add(MeasuredPart.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return parts;
    }

    private static String names() {
        return String.join(
                ",",
                Arrays.stream(MeasuredPart.values())
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
