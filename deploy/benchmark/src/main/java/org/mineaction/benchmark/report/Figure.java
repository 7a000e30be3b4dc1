package org.mineaction.benchmark.report;

import java.util.List;

/**
 * One line of a table.
 *
 * @param name what was measured
 * @param unit of its values
 * @param runs what came out
 * @param aim what it should reach; null when there is none
 * @param limit what it is held against; null when there is nothing
 */
public record Figure(String name, String unit, Runs runs, Aim aim, Limit limit) {
    /** A figure without aim or limit. */
    public static Figure of(String name, String unit, List<Double> runs) {
        return new Figure(name, unit, new Runs(runs), null, null);
    }

    /** The same figure with an aim. */
    public Figure aiming(Aim to) {
        return new Figure(name, unit, runs, to, limit);
    }

    /** The same figure beside a limit, in the same unit. */
    public Figure beside(String what, List<Double> limits) {
        return new Figure(name, unit, runs, aim, new Limit(what, new Runs(limits)));
    }

    /** Each value by that of the limit in the same run. */
    public Runs shares() {
        return runs.by(limit.runs());
    }
}
