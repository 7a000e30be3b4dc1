package org.mineaction.statistics.dashboard;

/**
 * A figure as it is read.
 *
 * @param value the number itself; of land, square metres
 * @param text the same as the language writes it; of land, hectares
 */
record Amount(long value, String text) {}
