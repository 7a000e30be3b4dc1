package org.mineaction.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what comes out run by run. */
public final class Samples {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, List<Work>> work = new LinkedHashMap<>();

    /** Adds the value of a run. */
    public void add(String name, double value) {
        values.computeIfAbsent(name, unknown -> new ArrayList<>()).add(value);
    }

    /** Adds the work of a run; its rate is a value of the same name. */
    public void add(String name, Work done) {
        add(name, done.rate());
        addWork(name, done);
    }

    /** Adds the work of a run whose rate says nothing. */
    public void addWork(String name, Work done) {
        work.computeIfAbsent(name, unknown -> new ArrayList<>()).add(done);
    }

    /** The values so far. */
    public List<Double> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of the last run. */
    public double last(String name) {
        List<Double> values = of(name);
        return values.get(values.size() - 1);
    }

    /** The values so far, as a figure. */
    public Figure figure(String name, String unit) {
        return Figure.of(name, unit, of(name));
    }

    /** All work so far. */
    public Map<String, List<Work>> work() {
        return work;
    }
}
