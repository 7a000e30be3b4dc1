package org.mineaction.statistics.dashboard;

/**
 * A figure beside that of the period before.
 *
 * @param by how much it is more, negative when it is less; null where the two cannot be compared
 * @param before the figure of the period before in words, or why there is none
 */
record Change(Amount by, String before) {}
