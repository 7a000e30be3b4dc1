package org.mineaction.benchmark.stack;

import org.mineaction.benchmark.machine.ProcStat;
import org.mineaction.benchmark.report.Cpu;
import org.mineaction.benchmark.report.Work;

/** Measures time and processor time from its making on. */
public final class Stopwatch {
    private static final double NANOS = 1e9;

    private final Stack stack;
    private final Cpu before;
    private final double stolenBefore;
    private final long start;

    Stopwatch(Stack stack) {
        this.stack = stack;
        before = stack.cpu();
        stolenBefore = ProcStat.stolen();
        start = System.nanoTime();
    }

    /** Seconds so far. */
    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /** What was done until now. */
    public Work stop(long items) {
        double elapsed = seconds();
        return new Work(items, elapsed, stack.cpu().since(before), ProcStat.stolen() - stolenBefore);
    }
}
