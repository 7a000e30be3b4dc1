package org.mineaction.benchmark.report;

/**
 * What a figure should reach.
 *
 * @param least whether the value is the least that is good, not the most
 * @param value in the unit of the figure
 */
public record Aim(boolean least, double value) {
    /** The figure should be this or more. */
    public static Aim atLeast(double value) {
        return new Aim(true, value);
    }

    /** The figure should be this or less. */
    public static Aim atMost(double value) {
        return new Aim(false, value);
    }

    boolean isMetBy(double figure) {
        return least ? figure >= value : figure <= value;
    }
}
