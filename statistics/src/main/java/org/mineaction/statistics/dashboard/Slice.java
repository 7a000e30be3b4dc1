package org.mineaction.statistics.dashboard;

import org.mineaction.statistics.Period;

/**
 * A part of a period, of those that follow each other in time.
 *
 * @param days those of it that are in the period
 * @param key the part as answers write it, such as 2021-06
 * @param isWhole whether the period has all of its days
 */
record Slice(Period days, String key, boolean isWhole) {}
