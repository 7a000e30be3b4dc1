package org.mineaction.benchmark.report;

/**
 * What a figure is held against, measured in the same runs.
 *
 * @param name what was measured
 * @param runs in the unit of the figure
 */
public record Limit(String name, Runs runs) {}
