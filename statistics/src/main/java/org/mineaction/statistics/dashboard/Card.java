package org.mineaction.statistics.dashboard;

import org.mineaction.statistics.page.Link;

/**
 * A headline figure.
 *
 * @param id of the figure in the page
 * @param name what it counts
 * @param amount how much
 * @param unit written behind it; null for things that are counted one by one
 * @param note what else is to be known; null when nothing is
 * @param change since the period before
 * @param source where what is behind it is read
 */
record Card(String id, String name, Amount amount, String unit, String note, Change change, Link source) {}
